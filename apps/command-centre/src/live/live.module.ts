import { Global, Module } from '@nestjs/common';
import { LiveChanges } from './live-changes.js';

@Global()
@Module({ providers: [LiveChanges], exports: [LiveChanges] })
export class LiveModule {}
