import type { Actor, RecordedHistory, ReportSnapshot, SourceKind } from '@citybrain/contracts';
import { fingerprint, idFrom } from '@citybrain/kernel';
import type { Jurisdiction } from '@citybrain/scenario';
import { receiveAndFile } from '../reports/report.decider.js';
import type { NewReport } from '../reports/report-register.js';
import { trackingNumber } from '../reports/tracking-numbers.js';
import type { ImportRow } from './import.dto.js';
import { instantOf } from './instant.js';

/** Where the rows of an import belong. */
export interface ImportTarget {
  readonly jurisdictionId: string;
  readonly timeZone: string;
  readonly numberPrefix: string;
  /** Only where a scenario describes the jurisdiction. */
  readonly city?: Jurisdiction;
}

/** Of a record nothing says how urgent it was. */
const USUAL_PRIORITY = 3;

export const originKeyOf = (sourceId: string): string => `import:${sourceId}`;

/** A recorded case as a report that was filed when it was reported, with what the record knows of the case's life. */
export const recordedReport = (row: ImportRow, target: ImportTarget, actor: Actor, number: number): NewReport => {
  const reportedAt = instantOf(row.reportedAt) ?? new Date(NaN);
  const report: ReportSnapshot = {
    reportId: idFrom('import', target.jurisdictionId, row.sourceId),
    trackingNumber: trackingNumber(target.numberPrefix, reportedAt, target.timeZone, number),
    jurisdictionId: target.jurisdictionId,
    category: row.category,
    ...(row.categoryName === undefined ? {} : { categoryName: row.categoryName }),
    description: row.description ?? '',
    place: placeOf(row, target.city),
    source: { ...row.source, kind: row.source.kind as SourceKind, ref: row.source.ref ?? row.sourceId },
    priority: target.city?.category(row.category)?.priority ?? USUAL_PRIORITY,
    reportedAt: reportedAt.toISOString(),
    simulated: target.city?.simulated === true || row.simulated === true,
  };
  const decision = { by: actor, at: reportedAt, reason: '历史记录导入 / Imported history' };
  const outcome = receiveAndFile(report, actor, decision, historyOf(row));
  return { ...outcome, origin: { key: originKeyOf(row.sourceId), fingerprint: fingerprint(row) } };
};

const placeOf = ({ place }: ImportRow, city: Jurisdiction | undefined): ReportSnapshot['place'] => {
  if (place === undefined) return null;
  const { lng, lat, address, town } = place;
  const location = city?.locate({ lng, lat });
  const townId = location === undefined ? town : location.townId;
  return {
    lng,
    lat,
    ...(address === undefined ? {} : { address }),
    ...(location === undefined ? {} : { cellId: location.cellId }),
    ...(townId == null ? {} : { townId }),
  };
};

const historyOf = (row: ImportRow): RecordedHistory => ({
  ...(row.departmentId === undefined ? {} : { departmentId: row.departmentId }),
  ...(row.departmentName === undefined ? {} : { departmentName: row.departmentName }),
  ...(row.dueAt === undefined ? {} : { dueAt: utc(row.dueAt) }),
  ...(row.outcome === undefined ? {} : { outcome: row.outcome }),
  steps: row.steps.map(({ command, at, departmentId }) => ({
    command,
    at: utc(at),
    ...(departmentId === undefined ? {} : { departmentId }),
  })),
});

const utc = (at: string): string => (instantOf(at) ?? new Date(NaN)).toISOString();
