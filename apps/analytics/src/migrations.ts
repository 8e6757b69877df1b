import { messagingMigrations } from '@citybrain/messaging';
import type { MigrationClass } from '@citybrain/persistence';
import { CaseFacts1763800000101 } from './facts/case-facts.migration.js';
import { ReportFacts1763800000102 } from './facts/report-facts.migration.js';
import { ImportedJurisdictions1763800000103 } from './jurisdictions/imported-jurisdictions.migration.js';

export const migrations: MigrationClass[] = [
  ...messagingMigrations,
  CaseFacts1763800000101,
  ReportFacts1763800000102,
  ImportedJurisdictions1763800000103,
];
