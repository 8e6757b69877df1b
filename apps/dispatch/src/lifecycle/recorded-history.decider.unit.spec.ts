import { describe, expect, it } from '@jest/globals';
import type { RecordedHistory } from '@citybrain/contracts';
import { filedInRecord, replay } from './recorded-history.decider.js';

const filedAt = new Date('2011-07-01T04:00:00Z');
const importer = { kind: 'import', id: 'boston-311' } as const;
const live = (history: RecordedHistory) => replay(filedInRecord(filedAt, history), history, importer);
const statuses = (history: RecordedHistory): string[] => {
  const life = live(history);
  return life.kind === 'lived' ? life.steps.map(({ after }) => after.status) : [];
};

describe('living a recorded history again', () => {
  it('takes every step at its own recorded time', () => {
    const life = live({
      departmentId: 'PWDx',
      steps: [
        { command: 'dispatch', at: '2011-07-01T05:00:00Z' },
        { command: 'record-closure', at: '2011-07-03T00:00:00-04:00' },
      ],
    });
    expect(life).toMatchObject({
      kind: 'lived',
      steps: [
        { fact: { type: 'case.dispatched', at: new Date('2011-07-01T05:00:00Z'), departmentId: 'PWDx' } },
        { after: { status: 'closed', version: 3, closedAt: new Date('2011-07-03T04:00:00Z') } },
      ],
    });
  });

  it('lives a whole life with a return on the way', () => {
    const steps = ['dispatch', 'return', 'dispatch', 'accept', 'handle', 'feed-back', 'check', 'close'];
    const at = '2026-01-01T00:00:00Z';
    const life = statuses({ steps: steps.map((command) => ({ command, at, departmentId: 'DRN' })) });
    expect(life.join(' → ')).toBe(
      'dispatched → returned → dispatched → accepted → handling → fed-back → checked → closed',
    );
  });

  it('keeps a closing time before the filing, as dirty recordings have it', () => {
    expect(statuses({ steps: [{ command: 'record-closure', at: '2011-06-01T00:00:00Z' }] })).toEqual(['closed']);
  });

  it('knows the department of a recorded case that nobody dispatched', () => {
    expect(filedInRecord(filedAt, { departmentId: 'INFO', steps: [] })).toMatchObject({
      status: 'filed',
      departmentId: 'INFO',
    });
  });

  it.each([
    ['a step that the table does not have there', [{ command: 'close' }], 1, 'not-allowed-now'],
    ['a step after closing', [{ command: 'record-closure' }, { command: 'accept' }], 2, 'not-allowed-now'],
    ['a dispatch to nobody', [{ command: 'dispatch' }], 1, 'incomplete'],
    ['a step that nobody knows', [{ command: 'teleport' }], 1, 'unknown-command'],
  ])('refuses %s and says which', (_what, steps, step, why) => {
    const history = { steps: steps.map((it) => ({ ...it, at: '2026-01-01T00:00:00Z' })) };
    expect(live(history)).toMatchObject({ kind: 'impossible', step, why });
  });
});
