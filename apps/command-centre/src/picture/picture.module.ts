import { Module } from '@nestjs/common';
import { DeviceViews } from './device-views.js';
import { SnapshotController } from './snapshot.controller.js';
import { Snapshot } from './snapshot.js';

@Module({ controllers: [SnapshotController], providers: [DeviceViews, Snapshot], exports: [DeviceViews] })
export class PictureModule {}
