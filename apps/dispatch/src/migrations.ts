import { messagingMigrations } from '@citybrain/messaging';
import type { MigrationClass } from '@citybrain/persistence';
import { Cases1763800000201 } from './migrations/cases.migration.js';

/** In the order in which they run. */
export const migrations: readonly MigrationClass[] = [...messagingMigrations, Cases1763800000201];
