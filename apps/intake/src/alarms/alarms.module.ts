import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ReportWhenAlarmRaised } from './report-when-alarm-raised.reaction.js';

@Module({ imports: [ReportsModule], controllers: [ReportWhenAlarmRaised] })
export class AlarmsModule {}
