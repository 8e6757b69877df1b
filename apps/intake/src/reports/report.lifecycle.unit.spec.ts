import { describe, expect, it } from '@jest/globals';
import { commandsFrom, reportLifecycle, reportStatuses, type ReportTransition } from './report.lifecycle.js';

const table: readonly ReportTransition[] = reportLifecycle;

describe("a report's life table", () => {
  it('reaches every status, and only void and filed have no way on', () => {
    const reached = new Set<string>(['nothing']);
    for (let round = 0; round < table.length; round += 1)
      for (const { from, to } of table) if (reached.has(from)) reached.add(to);
    expect([...reached].toSorted()).toEqual(['filed', 'nothing', 'reported', 'void']);
    expect(reportStatuses.filter((status) => commandsFrom(status).length === 0)).toEqual(['filed', 'void']);
  });

  it('has one outcome for each command in each status', () => {
    const keys = table.map(({ from, command }) => `${from} ${command}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('offers a caller only what the roles allow', () => {
    expect(commandsFrom('reported', ['operator']).map(({ command }) => command)).toEqual(['file', 'void']);
    expect(commandsFrom('reported', ['citizen', 'leader'])).toEqual([]);
  });
});
