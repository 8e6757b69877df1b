import { messagingMigrations } from '@citybrain/messaging';
import { Projection1763800000201 } from './projection/projection.migration.js';

export const migrations = [...messagingMigrations, Projection1763800000201];
