import { Random } from '../city/random.ts';
import { CityRefused } from '../client/city-errors.ts';
import { loop } from '../client/loop.ts';
import { isOurOwn, itemsOf, textOf, timeOf } from './answers.ts';
import type { District } from './district.ts';

const LOOK_EVERY_MS = 30_000;
const MINUTE = 60_000;
/** One report in fourteen is nothing for the city. */
const VOID = 1 / 14;

/** The hotline operator, who files or voids made-up reports that no rule has filed. */
export function runOperatorDesk(district: District): Promise<void> {
  const everyMs = Math.max(5000, LOOK_EVERY_MS / district.pace);
  return loop({ ...district, name: 'operator', everyMs }, () => screenOnce(district));
}

async function screenOnce({ city, jurisdiction, pace }: District): Promise<void> {
  const path = `/api/intake/reports?jurisdiction=${jurisdiction.id}&status=reported&limit=100`;
  for (const report of itemsOf(await city.get('operator', path))) {
    const [id, reportedAt] = [textOf(report['reportId'] ?? report['id']), timeOf(report['reportedAt'])];
    if (id === null || reportedAt === null || !isOurOwn(report)) continue;
    const random = new Random(`screening ${id}`);
    if (Date.now() < reportedAt + random.between(2, 8) * (MINUTE / pace)) continue;
    await decide(city, id, random.chance(VOID));
  }
}

async function decide(city: District['city'], id: string, refuse: boolean): Promise<void> {
  const [command, body] = refuse
    ? ['void', { reason: '不属于城市管理范围 · not a matter of city management' }]
    : ['file', { reason: '核实属实 · verified' }];
  try {
    await city.post('operator', `/api/intake/reports/${id}/commands/${String(command)}`, body);
  } catch (error) {
    if (!(error instanceof CityRefused)) throw error; // somebody at the desk was quicker
  }
}
