export const reportStatuses = ['reported', 'filed', 'void'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export interface ReportTransition {
  /** `nothing`: the report does not exist yet. */
  readonly from: ReportStatus | 'nothing';
  readonly command: string;
  readonly to: ReportStatus;
  readonly event: string;
  /** Roles that may give the command; a rule of the scenario may file in their place. */
  readonly by: readonly string[];
  /** What the command cannot do without. */
  readonly needs: readonly string[];
  readonly label: { readonly zh: string; readonly en: string };
}

/** A report's life before a case exists: everything that may happen to it, and nothing else may. */
export const reportLifecycle = [
  {
    from: 'nothing',
    command: 'report',
    to: 'reported',
    event: 'report.reported',
    by: ['operator', 'dispatcher', 'inspector', 'citizen', 'supervisor', 'machine'],
    needs: ['category', 'description', 'place'],
    label: { zh: '上报', en: 'Report' },
  },
  {
    from: 'reported',
    command: 'file',
    to: 'filed',
    event: 'report.filed',
    by: ['operator', 'dispatcher'],
    needs: [],
    label: { zh: '立案', en: 'File' },
  },
  {
    from: 'reported',
    command: 'void',
    to: 'void',
    event: 'report.voided',
    by: ['operator', 'dispatcher'],
    needs: ['reason'],
    label: { zh: '作废', en: 'Void' },
  },
] as const satisfies readonly ReportTransition[];

export type ReportCommand = Exclude<(typeof reportLifecycle)[number]['command'], 'report'>;

/** The commands that a report in this status takes, for anybody or for a caller with these roles. */
export const commandsFrom = (status: ReportStatus, roles?: readonly string[]): readonly ReportTransition[] =>
  reportLifecycle.filter(
    ({ from, by }: ReportTransition) =>
      from === status && (roles === undefined || by.some((role) => roles.includes(role))),
  );

/** Every command that some report takes. */
export const reportCommands: readonly string[] = reportLifecycle
  .filter(({ from }) => from !== 'nothing')
  .map(({ command }) => command);

export const isReportCommand = (command: string): command is ReportCommand => reportCommands.includes(command);
