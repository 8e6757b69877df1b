import { Module } from '@nestjs/common';
import { CountKeeper } from './count-keeper.js';

@Module({ providers: [CountKeeper] })
export class CountersModule {}
