import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { type RunningTelemetry, runTelemetry } from '../../test/running-telemetry.js';

interface Entry {
  id: string;
  name: { zh: string; en: string };
}

describe('the register of devices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citybrain-registry-'));
  const file = join(folder, 'jiaojiang', 'devices.yaml');
  let city: RunningTelemetry;
  beforeAll(async () => {
    cpSync('scenarios', folder, { recursive: true });
    process.env['SCENARIOS_DIR'] = folder;
    city = await runTelemetry();
  });
  afterAll(async () => {
    await city?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const change = async (edit: (things: Entry[]) => Entry[]): Promise<void> => {
    const { things } = parse(readFileSync(file, 'utf8')) as { things: Entry[] };
    writeFileSync(file, stringify({ things: edit(things) }));
    await city.restart();
  };
  const refs = async () =>
    new Map(
      (await city.stack.sql<{ id: string; ref: number }>('SELECT id, ref FROM datastream')).map(({ id, ref }) => [
        id,
        ref,
      ]),
    );

  it('shows every thing of the district page by page, and those of one kind', async () => {
    const leader = await city.person('leader');
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await leader.get(`/api/telemetry/things?limit=20${cursor}`).expect(200);
      ids.push(...(page.body.items as Entry[]).map(({ id }) => id));
      cursor = page.body.nextCursor === null ? '' : `&cursor=${page.body.nextCursor}`;
    } while (cursor !== '');
    const { things } = parse(readFileSync(file, 'utf8')) as { things: Entry[] };
    expect(ids).toEqual(things.map(({ id }) => id).toSorted());
    const kiosks = await leader.get('/api/telemetry/things?kind=garbage-kiosk&limit=200').expect(200);
    expect((kiosks.body.items as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      ids.filter((id) => id.startsWith('JJ-KSK')).map(() => 'garbage-kiosk'),
    );
  });

  it('shows a thing with place, names and datastreams, and nothing of another district', async () => {
    const leader = await city.person('leader');
    const thing = await leader.get('/api/telemetry/things/JJ-PND-001').expect(200);
    expect(thing.body).toMatchObject({
      id: 'JJ-PND-001',
      jurisdictionId: 'jiaojiang',
      kind: 'ponding-gauge',
      simulated: true,
      inService: true,
      datastreams: [
        { id: 'JJ-PND-001.battery', unit: 'V', latest: null },
        { id: 'JJ-PND-001.depth', unit: 'mm', min: 0, max: 1_000, latest: null },
      ],
    });
    const stranger = await city.person('leader', ['elsewhere']);
    await stranger.get('/api/telemetry/things/JJ-PND-001').expect(404);
    expect((await stranger.get('/api/telemetry/datastreams').expect(200)).body.items).toEqual([]);
    await (await city.person('citizen')).get('/api/telemetry/things').expect(403);
  });

  it('lists datastreams by thing, kind and property', async () => {
    const leader = await city.person('leader');
    const list = async (query: string) =>
      ((await leader.get(`/api/telemetry/datastreams?limit=200&${query}`).expect(200)).body.items as Entry[]).map(
        ({ id }) => id,
      );
    expect(await list('thing=JJ-DRN-001')).toEqual(['JJ-DRN-001.battery', 'JJ-DRN-001.fill-ratio', 'JJ-DRN-001.level']);
    expect(await list('thing=JJ-DRN-001&property=level')).toEqual(['JJ-DRN-001.level']);
    expect((await list('kind=gas-chamber&property=methane')).every((id) => /^JJ-GAS-\d+\.methane$/.test(id))).toBe(
      true,
    );
  });

  it('keeps the numbers of datastreams when things come, go and come back; one that is gone may not send', async () => {
    const before = await refs();
    const token = await city.tokenOf('JJ-DRN-002');
    const level = { datastreamId: 'JJ-DRN-002.level', result: 1 };
    await city.send(token, level).expect(202);
    await change((things) => [
      ...things.filter(({ id }) => id !== 'JJ-DRN-002'),
      { ...things[0]!, id: 'JJ-DRN-999', name: { zh: '新', en: 'New' } },
    ]);
    const leader = await city.person('leader');
    expect((await leader.get('/api/telemetry/things/JJ-DRN-002').expect(200)).body.inService).toBe(false);
    await city.send(token, level).expect(401);
    expect((await leader.get('/api/telemetry/things/JJ-DRN-999').expect(200)).body.name.en).toBe('New');
    await change((things) => [...things, { ...things[0]!, id: 'JJ-DRN-002', name: { zh: '旧', en: 'Back' } }]);
    await city.send(token, level).expect(202);
    const after = await refs();
    for (const [id, ref] of before) expect(after.get(id)).toBe(ref);
  });
});
