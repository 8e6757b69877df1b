import { JURISDICTION } from '@citybrain/http';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';

export class JurisdictionQuery {
  @ApiPropertyOptional({
    description: 'Jurisdiction; may be left out when the account has exactly one',
    example: 'jiaojiang',
  })
  @IsOptional()
  @Matches(JURISDICTION, { message: 'a jurisdiction is lower-case letters, digits and hyphens, up to 63' })
  jurisdiction?: string;
}

export class NamesView {
  @ApiProperty({ example: '道路破损' })
  zh: string;
  @ApiProperty({ example: 'Damaged road surface' })
  en: string;
}

export class LimitView {
  @ApiProperty({ minimum: 1, example: 3 })
  amount: number;
  @ApiProperty({ example: 'natural-day', description: 'natural-minute, natural-hour or natural-day' })
  unit: string;
}

export class CategoryView {
  @ApiProperty({ description: 'Code to report with (小类)', example: 'E0113' })
  id: string;
  @ApiProperty({ type: NamesView })
  name: NamesView;
  @ApiProperty({ enum: ['event', 'part'], description: 'event (事件) happened; part (部件) is a fixed public object' })
  kind: 'event' | 'part';
  @ApiProperty({ description: 'Code of the major class (大类)', example: 'E01' })
  majorId: string;
  @ApiProperty({ type: NamesView, description: 'Name of the major class' })
  major: NamesView;
  @ApiProperty({ minimum: 1, maximum: 4, description: '1 most urgent … 4' })
  priority: number;
  @ApiProperty({ type: LimitView, description: 'From filing to the deadline of the case' })
  limit: LimitView;
}

export class CategoryList {
  @ApiProperty({ type: [CategoryView] })
  items: CategoryView[];
}
