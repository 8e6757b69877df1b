import { Global, Module } from '@nestjs/common';
import { LiveKeeper } from './live-keeper.js';
import { LiveStore } from './live-store.js';
import { RedisConnection } from './redis-connection.js';

@Global()
@Module({ providers: [RedisConnection, LiveStore, LiveKeeper], exports: [LiveStore, LiveKeeper] })
export class StoreModule {}
