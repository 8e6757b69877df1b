import type { Names } from '@citybrain/contracts';
import { all, always, byAsOf, inPeriod, onTime } from './condition.js';
import type { MetricDefinition } from './metric-definition.js';

const due = inPeriod('due');
const dispatched = inPeriod('dispatched');
const dueAndClosed = all(due, byAsOf('closed'));
const closed = inPeriod('closed');
const dispatchedAndClosed = all(dispatched, byAsOf('closed'));
const closedOnTime = all(dueAndClosed, onTime);

const dueText: Names = {
  zh: '时限落在期内、且截至统计时点已到期的案件（含期前立案的结转案件）',
  en: 'Cases whose first deadline lies in the period and has come by the as-of, whenever they were filed',
};
const dueBasis: Names = {
  zh: '首次时限；返工、退回不改变时限。只记录按期标志而无时限的案件按结案时间计入',
  en: 'First deadline, which rework and returns never move; a record with a verdict but no deadline counts at its closing',
};
const notYetDue: Names = { zh: '截至统计时点尚未到期的案件', en: 'Cases not yet due at the as-of' };
const noDeadline: Names = {
  zh: '既无时限又无按期标志的案件',
  en: 'Cases with neither a deadline nor a recorded verdict',
};
const dispatchedText: Names = { zh: '期内首次派遣的案件', en: 'Cases first dispatched in the period' };
const dispatchBasis: Names = {
  zh: '首次派遣时间；无派遣记录、但有承办部门或已结案的历史案件按立案时间',
  en: 'First dispatch; a record with a department or a closing but no dispatch counts at its filing',
};
const notDispatched: Names = { zh: '尚未派遣的案件', en: 'Cases not dispatched yet' };

/** 结案率. */
export const closureRate: MetricDefinition = {
  id: 'M-03',
  name: { zh: '结案率', en: 'Closure rate' },
  variants: [
    {
      id: 'due',
      name: { zh: '应结案口径', en: 'Closed of due' },
      definition: {
        zh: '期内应结案的案件中，截至统计时点已结案的比例。',
        en: 'Of the cases due in the period, the share closed by its as-of.',
      },
      numeratorText: { zh: '其中截至统计时点已结案的案件', en: 'Those of them closed by the as-of' },
      denominatorText: dueText,
      timeBasis: dueBasis,
      exclusions: [notYetDue, noDeadline],
      numerator: dueAndClosed,
      denominator: due,
      explanation: {
        tells: ['due', 'closed'],
        verdicts: [
          { when: dueAndClosed, says: { zh: '应结且已结', en: 'due and closed' } },
          { when: always, says: { zh: '应结未结', en: 'due but not closed' } },
        ],
      },
    },
    {
      id: 'filed',
      name: { zh: '派遣口径（R）', en: 'Closed to dispatched (R)' },
      definition: {
        zh: '期内结案数与期内派遣数之比；结案可含期前派遣的案件，因此可大于 100%。',
        en: 'Cases closed in the period to cases dispatched in it; older cases may be among the closed, so it can pass 100 %.',
      },
      numeratorText: {
        zh: '期内结案的案件，不论何时派遣',
        en: 'Cases closed in the period, whenever they were dispatched',
      },
      denominatorText: dispatchedText,
      timeBasis: {
        zh: `分子按结案时间，分母按${dispatchBasis.zh}`,
        en: `Numerator by closing time, denominator by: ${dispatchBasis.en}`,
      },
      exclusions: [notDispatched],
      numerator: closed,
      denominator: dispatched,
      explanation: {
        tells: ['dispatched', 'closed'],
        verdicts: [
          {
            when: all(closed, dispatched),
            says: { zh: '期内派遣并结案', en: 'dispatched and closed in the period' },
          },
          {
            when: closed,
            says: { zh: '期内结案，期前派遣', en: 'closed in the period, dispatched before it' },
          },
          { when: always, says: { zh: '期内派遣，期内未结案', en: 'dispatched in the period, not closed in it' } },
        ],
      },
    },
    {
      id: 'cohort',
      name: { zh: '同批口径', en: 'Closed of dispatched' },
      definition: {
        zh: '期内派遣的案件中，截至统计时点已结案的比例。',
        en: 'Of the cases dispatched in the period, the share closed by its as-of.',
      },
      numeratorText: { zh: '其中截至统计时点已结案的案件', en: 'Those of them closed by the as-of' },
      denominatorText: dispatchedText,
      timeBasis: dispatchBasis,
      exclusions: [notDispatched],
      numerator: dispatchedAndClosed,
      denominator: dispatched,
      explanation: {
        tells: ['dispatched', 'closed'],
        verdicts: [
          { when: dispatchedAndClosed, says: { zh: '已派遣、已结案', en: 'dispatched and closed' } },
          { when: always, says: { zh: '已派遣、未结案', en: 'dispatched but not closed' } },
        ],
      },
    },
  ],
};

/** 按期结案率. */
export const onTimeClosureRate: MetricDefinition = {
  id: 'M-04',
  name: { zh: '按期结案率', en: 'On-time closure rate' },
  variants: [
    {
      id: 'due',
      name: { zh: '应结案口径', en: 'On time of due' },
      definition: {
        zh: '期内应结案的案件中，在首次时限内结案的比例。',
        en: 'Of the cases due in the period, the share closed by their first deadline.',
      },
      numeratorText: {
        zh: '其中在首次时限内、且截至统计时点已结案的案件；无时限的按记录的按期标志',
        en: 'Those of them closed at or before the deadline and by the as-of; without a deadline the recorded verdict decides',
      },
      denominatorText: dueText,
      timeBasis: dueBasis,
      exclusions: [notYetDue, noDeadline],
      numerator: closedOnTime,
      denominator: due,
      explanation: {
        tells: ['due', 'closed'],
        verdicts: [
          { when: closedOnTime, says: { zh: '按期', en: 'on time' } },
          { when: byAsOf('closed'), says: { zh: '超期结案', en: 'late' } },
          { when: always, says: { zh: '超期未结', en: 'overdue and not closed' } },
        ],
      },
    },
  ],
};
