import { messagingMigrations } from '@citybrain/messaging';
import type { MigrationClass } from '@citybrain/persistence';
import { Reports1763800000001 } from './migrations/1763800000001-reports.js';

/** In the order in which they run. */
export const migrations: readonly MigrationClass[] = [...messagingMigrations, Reports1763800000001];
