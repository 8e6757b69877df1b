import { Module } from '@nestjs/common';
import { AlarmWatch } from './alarm-watch.js';
import { AlarmController } from './alarm.controller.js';
import { AlarmRepository } from './alarm.repository.js';

@Module({ controllers: [AlarmController], providers: [AlarmRepository, AlarmWatch], exports: [AlarmWatch] })
export class AlarmsModule {}
