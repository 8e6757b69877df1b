import { roles } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { Account } from './account.js';

export class DisplayName {
  @ApiProperty({ example: '派遣员' })
  zh: string;
  @ApiProperty({ example: 'Dispatcher' })
  en: string;
}

/** An account as its owner and administrators see it. */
export class AccountView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ example: 'dispatcher' })
  username: string;
  @ApiProperty({ type: DisplayName })
  displayName: DisplayName;
  @ApiProperty({ enum: roles, isArray: true, example: ['dispatcher'] })
  roles: string[];
  @ApiProperty({
    description: 'Ids of the jurisdictions it may see; `*` for all',
    type: [String],
    example: ['jiaojiang'],
  })
  jurisdictions: string[];
  @ApiPropertyOptional({ description: 'Department whose cases a handler sees', example: 'SAN' })
  departmentId?: string;
}

export class AccountList {
  @ApiProperty({ type: [AccountView] })
  items: AccountView[];
  @ApiProperty({
    description: 'Give it as `cursor` for the next page; null on the last',
    type: String,
    nullable: true,
    example: null,
  })
  nextCursor: string | null;
}

export class AccountQuery {
  @ApiPropertyOptional({ description: 'Most items in the answer, 1 to 200', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export const accountView = (account: Account): AccountView => ({
  id: account.id,
  username: account.username,
  displayName: { ...account.displayName },
  roles: [...account.roles],
  jurisdictions: [...account.jurisdictions],
  ...(account.departmentId === undefined ? {} : { departmentId: account.departmentId }),
});
