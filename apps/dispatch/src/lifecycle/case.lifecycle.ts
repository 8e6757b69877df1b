import type { CaseStatus, Names } from '@citybrain/contracts';

/** Everything that can be done with a case. */
export const caseCommands = [
  'dispatch',
  'accept',
  'return',
  'handle',
  'feed-back',
  'check',
  'close',
  'record-closure',
] as const;
export type CaseCommand = (typeof caseCommands)[number];

export const isCaseCommand = (text: string): text is CaseCommand => (caseCommands as readonly string[]).includes(text);

/** Who may take a step: a role of a person, `rule` for the system by a routing rule, `import` for a recorded history. */
export const authorities = ['dispatcher', 'supervisor', 'handler', 'inspector', 'rule', 'import'] as const;
export type Authority = (typeof authorities)[number];

/** What a person must say with a command. */
export type Need = 'reason' | 'departmentId' | 'resultCode' | 'passed';

/** What happened, as it is called on the wire. */
export type CaseEventType =
  | 'case.filed'
  | 'case.dispatched'
  | 'case.returned'
  | 'case.accepted'
  | 'case.handling-started'
  | 'case.fed-back'
  | 'case.check-passed'
  | 'case.check-failed'
  | 'case.closed';

export interface Transition {
  readonly from: readonly CaseStatus[];
  readonly command: CaseCommand;
  /** Which answer of the check takes this way. */
  readonly passed?: boolean;
  readonly to: CaseStatus;
  readonly event: CaseEventType;
  readonly by: readonly Authority[];
  readonly needs: readonly Need[];
  readonly label: Names;
}

/** Every status in which something is still to be done. */
export const activeStatuses = [
  'filed',
  'dispatched',
  'returned',
  'accepted',
  'handling',
  'fed-back',
  'checked',
  'rework',
] as const satisfies readonly CaseStatus[];

/**
 * The life of a case: the one place where a status may change. A case begins as `filed`.
 * Handlers act on their own department's cases only; whoever handled a case may not check it.
 */
export const caseLifecycle: readonly Transition[] = [
  {
    from: ['filed', 'returned'],
    command: 'dispatch',
    to: 'dispatched',
    event: 'case.dispatched',
    by: ['dispatcher', 'supervisor', 'rule', 'import'],
    needs: ['departmentId'],
    label: { zh: '派遣', en: 'Dispatch' },
  },
  {
    from: ['dispatched'],
    command: 'accept',
    to: 'accepted',
    event: 'case.accepted',
    by: ['handler', 'import'],
    needs: [],
    label: { zh: '签收', en: 'Accept' },
  },
  {
    from: ['dispatched'],
    command: 'return',
    to: 'returned',
    event: 'case.returned',
    by: ['handler', 'import'],
    needs: ['reason'],
    label: { zh: '退回', en: 'Return' },
  },
  {
    from: ['accepted', 'rework'],
    command: 'handle',
    to: 'handling',
    event: 'case.handling-started',
    by: ['handler', 'import'],
    needs: [],
    label: { zh: '处置', en: 'Start handling' },
  },
  {
    from: ['handling'],
    command: 'feed-back',
    to: 'fed-back',
    event: 'case.fed-back',
    by: ['handler', 'import'],
    needs: ['resultCode'],
    label: { zh: '反馈', en: 'Feed back' },
  },
  {
    from: ['fed-back'],
    command: 'check',
    passed: true,
    to: 'checked',
    event: 'case.check-passed',
    by: ['inspector', 'import'],
    needs: ['passed'],
    label: { zh: '核查', en: 'Check' },
  },
  {
    from: ['fed-back'],
    command: 'check',
    passed: false,
    to: 'rework',
    event: 'case.check-failed',
    by: ['inspector', 'import'],
    needs: ['passed', 'reason'],
    label: { zh: '核查', en: 'Check' },
  },
  {
    from: ['checked'],
    command: 'close',
    to: 'closed',
    event: 'case.closed',
    by: ['dispatcher', 'supervisor', 'import'],
    needs: [],
    label: { zh: '结案', en: 'Close' },
  },
  {
    // A recording often knows only that a case was closed, not how it went there.
    from: activeStatuses,
    command: 'record-closure',
    to: 'closed',
    event: 'case.closed',
    by: ['import'],
    needs: [],
    label: { zh: '记录结案', en: 'Record closure' },
  },
];
