import { Module } from '@nestjs/common';
import { Gateway } from './gateway.js';

@Module({ providers: [Gateway] })
export class GatewayModule {}
