import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { importMappingFile, loadImportMapping } from './imports/import-mapping.js';
import { loadScenarios } from './load-scenarios.js';
import { ScenarioError } from './reading/scenario.errors.js';

const committed = join(import.meta.dirname, '../../../scenarios');

describe('the committed scenarios', () => {
  const scenarios = loadScenarios(committed);
  const jiaojiang = scenarios.jurisdiction('jiaojiang');
  if (jiaojiang === undefined) throw new Error('jiaojiang is missing');

  it('give every category a department by day and by night, but for two that a person routes', () => {
    const unrouted = ['12:00', '02:00'].map((time) =>
      jiaojiang.categories
        .filter(
          ({ code }) =>
            !jiaojiang.route({ category: code, townId: 'haimen', at: new Date(`2026-03-04T${time}:00+08:00`) }),
        )
        .map(({ code }) => code),
    );
    expect(unrouted).toEqual([
      ['E9999', 'P0128'],
      ['E9999', 'P0128'],
    ]);
  });

  it('give every thing a town, a datastream per quantity and a rule that can raise its alarm', () => {
    for (const thing of jiaojiang.things) {
      expect(thing.townId).not.toBeNull();
      expect(thing.datastreams.length).toBe(jiaojiang.deviceKind(thing.kind)?.properties.length);
      expect(jiaojiang.alarmRulesOf(thing.kind)).not.toEqual([]);
    }
    expect(jiaojiang.things.length).toBeGreaterThanOrEqual(60);
  });

  it('raise and clear alarms only at values that the device can report', () => {
    for (const rule of jiaojiang.alarmRules) {
      const property = jiaojiang.deviceKind(rule.deviceKind)?.properties.find(({ id }) => id === rule.property);
      for (const { value } of [rule.raise, rule.clear]) {
        expect(value).toBeGreaterThanOrEqual(property?.min ?? Infinity);
        expect(value).toBeLessThanOrEqual(property?.max ?? -Infinity);
      }
    }
  });

  it('let the district replace a default rule of a device kind, not double it', () => {
    const rules = jiaojiang.alarmRules.filter(({ id }) => id === 'ponding-slow-traffic');
    expect(rules.map(({ raise }) => raise.value)).toEqual([150]);
  });

  it('count a deadline for every category', () => {
    const filed = new Date('2026-03-04T12:00:00+08:00');
    for (const category of jiaojiang.categories) {
      expect(jiaojiang.dueAt(category, filed).getTime()).toBeGreaterThan(filed.getTime());
    }
  });

  it('describe the recordings of two cities', () => {
    const boston = loadImportMapping(join(committed, 'imports/boston-311.mapping.yaml'));
    const pingshan = loadImportMapping(join(committed, 'imports/pingshan-complaints.mapping.yaml'));
    expect([boston.jurisdiction.timeZone, boston.position?.system]).toEqual(['America/New_York', 'wgs84']);
    expect([pingshan.jurisdiction.timeZone, pingshan.position?.system]).toEqual(['Asia/Shanghai', 'bd09']);
  });
});

describe('the guide beside the scenarios', () => {
  it('shows an import mapping that can be read', () => {
    const guide = readFileSync(join(committed, 'README.md'), 'utf8');
    const example = /```yaml\n(.*?)```/s.exec(guide)?.[1];
    const mapping = importMappingFile.parse(parse(example ?? ''));
    expect(mapping.jurisdiction.id).toBe('some-city');
  });
});

describe('a scenario file with a mistake', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'scenarios-'));
    cpSync(committed, dir, { recursive: true });
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const edit = (file: string, from: string | RegExp, to: string) => {
    const path = join(dir, file);
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace(from, to));
    expect(readFileSync(path, 'utf8')).not.toBe(before);
  };
  const message = (): string => {
    try {
      loadScenarios(dir);
    } catch (error) {
      if (error instanceof ScenarioError) return error.message.replaceAll(`${dir}/`, '');
      throw error;
    }
    return 'loaded without complaint';
  };

  it.each([
    [
      'routing.yaml',
      'department: DRN',
      'department: drains',
      /routing\.yaml:\d+ at \/rules\/9\/department: a department id/,
    ],
    [
      'routing.yaml',
      'department: DRN',
      'department: XYZ',
      /routing\.yaml:\d+ at \/rules\/9\/department: 'XYZ' is not known; allowed: SAN, DRN,/,
    ],
    ['routing.yaml', 'department: DRN', 'department: CMD', /'CMD' is not known; allowed: SAN/],
    ['routing.yaml', '[E0502]', '[E0588]', /at \/rules\/2\/categories\/0: 'E0588' is not known; allowed: E01, E0101/],
    ['routing.yaml', 'towns: [dachen]', 'towns: [atlantis]', /'atlantis' is not known; allowed: haimen, baiyun/],
    ['routing.yaml', "from: '21:00'", "from: '25:00'", /\/hours\/from: a time of day is quoted 'HH:mm'/],
    ['routing.yaml', 'id: drainage', 'id: gas-leak', /'gas-leak' is used twice/],
    [
      'filing.yaml',
      'sources: [sensor-alarm]',
      'sources: [pigeon]',
      /filing\.yaml:\d+ at \/rules\/1\/sources\/0: 'pigeon' is not known/,
    ],
    [
      'categories.yaml',
      /unit: natural-day/,
      'unit: fortnight',
      /limit\/unit: .*"natural-minute"\|"natural-hour"\|"natural-day"/,
    ],
    ['categories.yaml', 'code: E0107', 'code: E0207', /'E0207' must begin with its major class E01/],
    ['categories.yaml', 'priority: 3', 'priority: 9', /a priority is 1 \(most urgent\), 2, 3 or 4/],
    ['departments.yaml', 'id: DRN, name', 'id: DRX, name', /(routing|departments)\.yaml.*DRN/],
    [
      'devices.yaml',
      'kind: drain-level-gauge',
      'kind: dowsing-rod',
      /'dowsing-rod' is not known; allowed: drain-level-gauge/,
    ],
    ['devices.yaml', /lat: 28\.\d+/, 'lat: 20.5', /JJ-DRN-001 at .* lies outside the outline/],
    [
      'alarm-rules.yaml',
      'property: depth',
      'property: width',
      /at \/rules\/0\/property: 'width' is not known; allowed: depth, battery/,
    ],
    ['alarm-rules.yaml', 'value: 50', 'value: 500', /must be < or <= a value below 150, or the alarm would flutter/],
    ['jurisdiction.yaml', 'timeZone: Asia/Shanghai', 'timeZone: Asia/Atlantis', /timeZone: not an IANA time zone/],
    ['jurisdiction.yaml', 'simulated: true', 'simulatd: true', /unknown key 'simulatd'; allowed: id, code, name/],
    ['jurisdiction.yaml', 'id: jiaojiang', 'id: elsewhere', /'elsewhere' must be the name of its folder, 'jiaojiang'/],
    ['departments.yaml', 'departments:', 'departments: [', /departments\.yaml:\d+: not valid YAML/],
  ])('%s with %s → %s is named with its place and what is allowed', (file, from, to, expected) => {
    edit(`jiaojiang/${file}`, from, to);
    expect(message()).toMatch(expected);
  });

  it('is named also in a device kind', () => {
    edit('device-kinds/drain-level-gauge.yaml', 'property: fill-ratio', 'property: fullness');
    expect(message()).toMatch(
      /device-kinds\/drain-level-gauge\.yaml:\d+ at \/rules\/0\/property: 'fullness' is not known; allowed: level, fill-ratio, battery/,
    );
  });

  it('is named when it is missing altogether', () => {
    rmSync(join(dir, 'jiaojiang/filing.yaml'));
    expect(message()).toBe('jiaojiang/filing.yaml: cannot be read (ENOENT)');
  });
});
