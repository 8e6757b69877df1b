import { Caller, jurisdictionOf, type Principal, SignedIn } from '@citybrain/http';
import type { Category } from '@citybrain/scenario';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CategoryList, type CategoryView, JurisdictionQuery } from './categories.dto.js';
import { Cities } from './cities.js';

@Controller('api/intake/categories')
export class CategoriesController {
  constructor(private readonly cities: Cities) {}

  @Get()
  @SignedIn()
  @ApiOperation({
    summary: 'What may be reported here: the categories of the jurisdiction, empty when it was imported',
  })
  @ApiOkResponse({ type: CategoryList })
  list(@Query() query: JurisdictionQuery, @Caller() principal: Principal): CategoryList {
    const jurisdictionId = jurisdictionOf(principal, query.jurisdiction);
    return { items: (this.cities.find(jurisdictionId)?.categories ?? []).map(viewOf) };
  }
}

const viewOf = ({ code, name, kind, major, priority, limit }: Category): CategoryView => ({
  id: code,
  name,
  kind,
  majorId: major.code,
  major: major.name,
  priority,
  limit,
});
