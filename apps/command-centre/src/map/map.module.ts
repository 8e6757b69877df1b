import { Module } from '@nestjs/common';
import { DistrictMapController } from './district-map.controller.js';

@Module({ controllers: [DistrictMapController] })
export class MapModule {}
