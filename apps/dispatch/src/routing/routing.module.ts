import { Module } from '@nestjs/common';
import { CaseRouter } from './case-router.js';
import { Departments } from './departments.js';
import { DepartmentsController } from './departments.controller.js';
import { RecordedDepartmentRepository } from './recorded-department.repository.js';

@Module({
  controllers: [DepartmentsController],
  providers: [CaseRouter, Departments, RecordedDepartmentRepository],
  exports: [CaseRouter, Departments],
})
export class RoutingModule {}
