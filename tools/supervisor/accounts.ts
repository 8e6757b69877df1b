import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../lib/task.ts';
import { drawPassword, saveSecrets, type Account, type Secrets } from './secrets.ts';

type Wanted = Omit<Account, 'password'>;

const DEMO_JURISDICTION = 'jiaojiang';
const EVERYWHERE = ['*'];
const HERE = [DEMO_JURISDICTION];

const staff: readonly Wanted[] = [
  account('admin', 'administrator', '系统管理员', 'Administrator', EVERYWHERE),
  account('operator', 'operator', '热线受理员', 'Hotline operator', HERE),
  account('dispatcher', 'dispatcher', '派遣员', 'Dispatcher', HERE),
  account('supervisor', 'supervisor', '督查员', 'Supervisor', HERE),
  account('leader', 'leader', '中心领导', 'Leader', HERE),
  account('inspector', 'inspector', '采集员', 'Inspector', HERE),
  account('sensor-operator', 'sensor-operator', '物联运维员', 'Sensor operator', HERE),
  account('citizen', 'citizen', '市民', 'Citizen', HERE),
  account('machine', 'machine', '服务账号', 'Service account', EVERYWHERE),
];

/**
 * One account per role and one handler per department. Passwords are drawn once per home; departments that the
 * scenario has gained since get theirs now. Also writes the file from which identity makes them.
 */
export async function prepareAccounts(home: string, scenarios: string, secrets: Secrets): Promise<Secrets> {
  const known = new Map(secrets.accounts.map((found) => [found.username, found]));
  const wanted = [...staff, ...(await handlers(scenarios))];
  const accounts = wanted.map((one) => ({ ...one, password: known.get(one.username)?.password ?? drawPassword() }));
  const complete = { ...secrets, accounts };
  saveSecrets(home, complete);
  writeFileSync(bootstrapFileOf(home), `${JSON.stringify({ accounts }, undefined, 2)}\n`, { mode: 0o600 });
  return complete;
}

export function bootstrapFileOf(home: string): string {
  return join(home, 'accounts.json');
}

async function handlers(scenarios: string): Promise<Wanted[]> {
  const printed = await runScript('tools/supervisor/print-departments.ts', [scenarios, DEMO_JURISDICTION]);
  const departments = JSON.parse(printed) as { id: string; name: { zh: string; en: string } }[];
  return departments.map(({ id, name }) => ({
    ...account(`handler-${id.toLowerCase()}`, 'handler', `${name.zh}处置员`, `Handler, ${name.en}`, HERE),
    departmentId: id,
  }));
}

function account(username: string, role: string, zh: string, en: string, jurisdictions: readonly string[]): Wanted {
  return { username, displayName: { zh, en }, roles: [role], jurisdictions };
}
