import { hasRole, type Principal } from '@citybrain/http';
import type { ReportState } from './report.decider.js';
import type { ReportDetail, ReporterView, ReportHistoryEntry, ReportReceipt, ReportView } from './report.dto.js';
import { commandsFrom } from './report.lifecycle.js';
import type { Reporter } from './report.repository.js';

/** What the reporter was told, the first time and at every repeat: an operator's later decision does not change it. */
export const receiptOf = (state: ReportState): ReportReceipt => {
  const { report } = state;
  const filedByRule = state.status === 'filed' && state.decision.by.kind === 'rule';
  return {
    reportId: report.reportId,
    trackingNumber: report.trackingNumber,
    status: filedByRule ? 'filed' : 'reported',
    caseExpected: filedByRule,
    reportedAt: report.reportedAt,
    cellId: report.place?.cellId ?? null,
    townId: report.place?.townId ?? null,
  };
};

export const viewOf = (state: ReportState): ReportView => {
  const { report } = state;
  return {
    reportId: report.reportId,
    trackingNumber: report.trackingNumber,
    jurisdiction: report.jurisdictionId,
    status: state.status,
    version: state.version,
    category: report.category,
    ...(report.categoryName === undefined ? {} : { categoryName: report.categoryName }),
    description: report.description,
    place: report.place,
    source: report.source,
    priority: report.priority,
    reportedAt: report.reportedAt,
    decidedAt: state.status === 'reported' ? null : state.decision.at.toISOString(),
    simulated: report.simulated,
  };
};

export const detailOf = (state: ReportState, reporter: Reporter | null, principal: Principal): ReportDetail => ({
  ...viewOf(state),
  reporter: reporter === null ? null : reporterOf(reporter, principal),
  history: historyOf(state),
  commands: commandsFrom(state.status, principal.roles).map(({ command, needs, label }) => ({ command, needs, label })),
});

const historyOf = (state: ReportState): ReportHistoryEntry[] => {
  const reported = { event: 'report.reported', at: state.report.reportedAt, actor: state.reportedBy };
  if (state.status === 'reported') return [reported];
  const { at, by, reason } = state.decision;
  const event = state.status === 'filed' ? 'report.filed' : 'report.voided';
  return [reported, { event, at: at.toISOString(), actor: by, reason }];
};

const reporterOf = ({ name, phone }: Reporter, principal: Principal): ReporterView => {
  const clear = hasRole(principal, 'operator', 'dispatcher');
  return {
    name: name == null ? null : clear ? name : maskName(name),
    phone: phone == null ? null : clear ? phone : maskPhone(phone),
  };
};

/** 张小明 → 张**: the family name is left, for whoever must call the person something. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.min(rest.length, 10));
};

/** 13800138000 → 138****8000; a short number is hidden whole. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
