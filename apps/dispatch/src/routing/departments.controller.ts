import { Caller, jurisdictionOf, type Principal, SignedIn } from '@citybrain/http';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DepartmentList, DepartmentsQuery } from './departments.dto.js';
import { Departments } from './departments.js';

@ApiTags('departments')
@Controller('api/dispatch/departments')
export class DepartmentsController {
  constructor(
    private readonly departments: Departments,
    private readonly dataSource: DataSource,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The departments of a jurisdiction, those of its scenario before those known from imports' })
  @ApiOkResponse({ type: DepartmentList })
  async list(@Caller() principal: Principal, @Query() query: DepartmentsQuery): Promise<DepartmentList> {
    const jurisdictionId = jurisdictionOf(principal, query.jurisdiction);
    return { items: await this.departments.of(this.dataSource.manager, jurisdictionId) };
  }
}
