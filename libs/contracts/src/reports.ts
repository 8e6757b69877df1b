import { z } from 'zod';
import { defineEvent } from './event.js';
import { Actor, BusinessTime, JurisdictionId, Names, Place, Source } from './shared.js';
import { intakeJurisdictions, intakeReports } from './topics.js';

/** A report as every consumer may know it. The reporter's name and telephone stay in intake. */
export const ReportSnapshot = z.object({
  reportId: z.uuid(),
  trackingNumber: z.string().max(64),
  jurisdictionId: JurisdictionId,
  category: z.string().min(1).max(100),
  /** The category's name when it is no category of the scenario: an imported history brings its own. */
  categoryName: z.string().max(200).optional(),
  description: z.string().max(4000),
  place: Place.nullable(),
  source: Source,
  priority: z.number().int().min(1).max(4),
  reporterRef: z.string().max(64).optional(),
  reportedAt: BusinessTime,
  /** Made by a simulation, never by the city. */
  simulated: z.boolean(),
});
export type ReportSnapshot = z.infer<typeof ReportSnapshot>;

/** A step of a recorded case life, replayed through the life table with its own business time. */
export const RecordedStep = z.object({
  command: z.string().min(1).max(40),
  at: BusinessTime,
  departmentId: z.string().max(64).optional(),
});
export type RecordedStep = z.infer<typeof RecordedStep>;

/** What an imported history knows of the case that followed the report. */
export const RecordedHistory = z.object({
  departmentId: z.string().max(64).optional(),
  departmentName: z.string().max(200).optional(),
  /** The deadline as it was recorded; absent when the record has none. */
  dueAt: BusinessTime.optional(),
  /** A recorded verdict, where the record has a flag but no deadline. */
  outcome: z.enum(['on-time', 'overdue']).optional(),
  steps: z.array(RecordedStep).max(50),
});
export type RecordedHistory = z.infer<typeof RecordedHistory>;

/** Somebody or something has reported a problem (上报). */
export const ReportReported = defineEvent('report.reported', {
  topic: intakeReports,
  key: (data) => data.report.reportId,
  summary: 'A problem was reported; it is not yet decided whether a case follows.',
  schema: z.object({ report: ReportSnapshot, actor: Actor }),
});

/** Intake has checked a report and filed it (立案): a case must follow. */
export const ReportFiled = defineEvent('report.filed', {
  topic: intakeReports,
  key: (data) => data.report.reportId,
  summary: 'A report was filed by a rule or by an operator: a case must follow.',
  schema: z.object({
    report: ReportSnapshot,
    actor: Actor,
    filedAt: BusinessTime,
    reason: z.string().max(500),
    history: RecordedHistory.optional(),
  }),
});

/** A report was refused with a reason (作废): no case follows. */
export const ReportVoided = defineEvent('report.voided', {
  topic: intakeReports,
  key: (data) => data.report.reportId,
  summary: 'A report was refused with a reason; no case follows.',
  schema: z.object({ report: ReportSnapshot, actor: Actor, reason: z.string().min(1).max(500) }),
});

/** A jurisdiction came with an imported history: it has a name and a time zone, and no scenario. */
export const JurisdictionImported = defineEvent('jurisdiction.imported', {
  topic: intakeJurisdictions,
  key: (data) => data.jurisdictionId,
  summary: 'The first rows of an imported history named a jurisdiction that no scenario describes.',
  schema: z.object({ jurisdictionId: JurisdictionId, name: Names, timeZone: z.string().max(64) }),
});
