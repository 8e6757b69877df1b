import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ImportController } from './import.controller.js';
import { ImportRowsUseCase } from './import-rows.use-case.js';
import { JurisdictionRepository } from './jurisdiction.repository.js';

@Module({
  imports: [ReportsModule],
  controllers: [ImportController],
  providers: [ImportRowsUseCase, JurisdictionRepository],
})
export class ImportsModule {}
