import { messagingMigrations } from '@citybrain/messaging';
import type { MigrationClass } from '@citybrain/persistence';
import { Telemetry1763800000001 } from './migrations/telemetry-schema.migration.js';

/** The schema of telemetry's database, in order. */
export const migrations: readonly MigrationClass[] = [...messagingMigrations, Telemetry1763800000001];
