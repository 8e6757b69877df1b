import { alternate } from '../alternate.ts';
import type { Figure } from '../figure.ts';
import { perSecond } from '../load/closed-loop.ts';
import { postBytes } from '../load/http-connection.ts';

const CONNECTIONS = 32;
const ROUNDS = 5;
const SECONDS = 3;

const report = JSON.stringify({
  category: 'E0506',
  description: '葭沚街道东环大道路面积水，车辆通行困难，请尽快处理',
  place: { lng: 121.3929, lat: 28.6665, address: '东环大道12号' },
});

/** Bodies differ by nothing: neither side may answer from memory, and reports carry no idempotency key. */
export const reportAccepted: Figure = {
  name: 'report-accepted',
  unit: 'reports/s',
  about:
    `reports accepted by POST /api/intake/reports (checked, filed by rule, event in the outbox, published to Kafka meanwhile), ${CONNECTIONS} requests under way; ` +
    'floor: Fastify and pg inserting one row of the same body into the same Postgres',
  services: ['identity', 'intake'],
  measure: async (stack) => {
    const target = `${stack.url('intake')}/api/intake/reports`;
    const authorization = `Bearer ${await stack.token('operator')}`;
    const bytes = postBytes(target, { authorization }, report);
    const floor = await stack.startFloor('report-insert.ts', { FLOOR_DATABASE_URL: stack.databaseUrl('intake') });
    const floorBytes = postBytes(`${floor}/reports`, {}, report);
    const load = { connections: CONNECTIONS, expectedStatus: 201 };
    return alternate(ROUNDS, {
      ours: () => perSecond(SECONDS, { ...load, url: target, next: () => bytes }),
      floor: () => perSecond(SECONDS, { ...load, url: floor, next: () => floorBytes }),
    });
  },
};
