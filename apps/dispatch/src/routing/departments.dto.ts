import { JURISDICTION } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class DepartmentsQuery {
  @ApiPropertyOptional({
    description: 'Jurisdiction; may be left out when the account has exactly one',
    example: 'jiaojiang',
  })
  @IsOptional()
  @Matches(JURISDICTION, { message: 'a jurisdiction is lower-case letters, digits and hyphens, up to 63' })
  jurisdiction?: string;
}

export class DepartmentNames {
  @ApiProperty({ example: '排水中心' })
  zh: string;
  @ApiProperty({ example: 'Drainage Unit' })
  en: string;
}

export class DepartmentView {
  @ApiProperty({ example: 'DRN' })
  id: string;
  @ApiProperty({ type: DepartmentNames })
  name: DepartmentNames;
  @ApiProperty({ description: 'False for a unit that only watches: no case is ever sent to it' })
  handles: boolean;
  @ApiProperty({ enum: ['scenario', 'import'], description: 'Where it is known from' })
  origin: 'scenario' | 'import';
}

export class DepartmentList {
  @ApiProperty({ type: [DepartmentView] })
  items: DepartmentView[];
}
