// npm run bus: messages that could not be handled, and stored positions, for operators. Acts through the city's door as administrator.
import { parseArgs } from 'node:util';
import { City } from '../import/city.ts';
import { runFileOf } from '../lib/places.mjs';
import { exitWith, Problem } from '../lib/problem.mjs';

const SERVICES = ['intake', 'dispatch', 'telemetry', 'analytics', 'command-centre'];

const USAGE = `Usage: npm run bus -- COMMAND

  list [--service NAME]                          what was set aside, in every service or one
  show SERVICE parked|dead ID                    one message with its bytes
  replay SERVICE parked|dead ID --reason TEXT [--dry-run]
                                                 handle it again: a parked key whole and in order
  drop SERVICE parked|dead ID --reason TEXT      give one message up for good
  positions [--service NAME]                     how far each consumer is
  reset SERVICE --consumer NAME --topic NAME --partition N [--offset N] --reason TEXT
                                                 begin a partition again after its topic was made anew
  log [--service NAME]                           what operators did

Services: ${SERVICES.join(', ')}. --url and --username name another city or account than those of run.json (admin).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    service: { type: 'string' },
    reason: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    consumer: { type: 'string' },
    topic: { type: 'string' },
    partition: { type: 'string' },
    offset: { type: 'string', default: '0' },
    url: { type: 'string' },
    username: { type: 'string', default: 'admin' },
  },
});

const need = (value: string | undefined, name: string): string => {
  if (value === undefined || value === '') throw new Problem(`${name} is missing.\n\n${USAGE}`);
  return value;
};

const chosen = (): readonly string[] => (values.service === undefined ? SERVICES : [values.service]);

const run = async (city: City): Promise<void> => {
  const [command, service = '', kind = '', id = ''] = positionals;
  const target = (): string => `/api/${need(service, 'SERVICE')}/bus/${need(kind, 'parked or dead')}/${need(id, 'ID')}`;
  const reason = (): string => need(values.reason, '--reason');
  switch (command) {
    case 'list':
      return list(city);
    case 'show':
      return print(await city.get(target()));
    case 'replay':
      return print(await city.post(`${target()}/replay`, { reason: reason(), dryRun: values['dry-run'] }));
    case 'drop':
      await city.post(`${target()}/drop`, { reason: reason() });
      return console.log('dropped');
    case 'positions':
      return each(city, 'positions');
    case 'log':
      return each(city, 'operations');
    case 'reset':
      await city.post(`/api/${need(service, 'SERVICE')}/bus/positions/reset`, {
        consumer: need(values.consumer, '--consumer'),
        topic: need(values.topic, '--topic'),
        partition: Number(need(values.partition, '--partition')),
        offset: values.offset,
        reason: reason(),
      });
      return console.log('reset; the consumer goes on within seconds');
    default:
      throw new Problem(USAGE);
  }
};

const list = async (city: City): Promise<void> => {
  let found = 0;
  for (const service of chosen()) {
    for (const kind of ['parked', 'dead']) {
      for (let cursor: unknown = '0'; typeof cursor === 'string';) {
        const page = await city.get(`/api/${service}/bus/${kind}?limit=200&cursor=${cursor}`);
        const items = page['items'] as Record<string, unknown>[];
        for (const { id, topic, key, type, attempts, reason } of items) {
          console.log([service, kind, id, topic, key, type, `${String(attempts)} tries`, reason].join('  '));
        }
        found += items.length;
        cursor = page['nextCursor'];
      }
    }
  }
  if (found === 0) console.log('nothing is set aside');
};

const each = async (city: City, what: string): Promise<void> => {
  for (const service of chosen()) {
    for (const row of (await city.get(`/api/${service}/bus/${what}`)) as unknown as Record<string, unknown>[]) {
      console.log(
        service,
        Object.values(row)
          .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
          .join('  '),
      );
    }
  }
};

const print = (answer: unknown): void => console.log(JSON.stringify(answer, null, 2));

try {
  const { url, username } = values;
  const target = { url, username, runFile: runFileOf() };
  await run(new City(target, (why) => console.error(`waiting: ${why}`)));
} catch (error) {
  exitWith(error);
}
