import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../tools/lib/places.mjs';
import { environmentOf, inCapitals, services, type Surroundings } from '../tools/supervisor/services.ts';
import { composeVariables } from './compose-variables.ts';

interface Container {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: unknown;
  readonly volumes?: readonly string[];
}

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Container>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const containerOf = (name: string): Container => compose.services[name] ?? { image: 'missing' };
const namesOf = (container: Container) => Object.keys(container.environment ?? {}).toSorted();

const around: Surroundings = {
  databaseUrl: '',
  brokers: [],
  redisUrl: '',
  host: '',
  port: 0,
  urls: {},
  scenarios: '',
  webFolder: '',
  bootstrapFile: '',
};

describe('docker-compose.yml describes the system that npm start runs', () => {
  it.each(services.map(({ name }) => name))(
    '%s: same entry point, same variables, started after the migration',
    (name) => {
      const container = containerOf(name);
      expect(container.command?.at(-1)).toBe(`apps/${name}/dist/main.js`);
      expect(namesOf(container)).toEqual(Object.keys(environmentOf(name, around)).toSorted());
      expect(container.depends_on?.migrate?.condition).toBe('service_completed_successfully');
      expect(container.healthcheck).toBeDefined();
    },
  );

  it.each(services)('$name gets the database and the role of its own', ({ name, database }) => {
    const password = `\${${inCapitals(name)}_DATABASE_PASSWORD:?see .env}`;
    expect(containerOf(name).environment?.DATABASE_URL).toBe(
      `postgres://${database}:${password}@postgres:5432/${database}`,
    );
    expect(containerOf('migrate').environment?.[`${inCapitals(name)}_DATABASE_URL`]).toBe(
      containerOf(name).environment?.DATABASE_URL,
    );
  });

  it('the command centre is told where every other service is', () => {
    for (const { name } of services.filter((service) => service.name !== 'command-centre')) {
      expect(containerOf('command-centre').environment?.[`${inCapitals(name)}_URL`]).toBe(`http://${name}:7300`);
    }
  });

  it('the stores are real ones, keep their data in declared volumes, and are awaited', () => {
    expect(containerOf('kafka').image).toMatch(/^apache\/kafka:4\.4\.0$/);
    expect(containerOf('postgres').image).toMatch(/^postgres:18/);
    expect(containerOf('redis').image).toMatch(/^valkey\/valkey:9/);
    for (const store of ['kafka', 'postgres']) {
      expect(containerOf('migrate').depends_on?.[store]?.condition).toBe('service_healthy');
      expect(Object.keys(compose.volumes)).toContain(containerOf(store).volumes?.[0]?.split(':')[0]);
    }
  });

  it('every container it waits for exists and can tell that it is ready', () => {
    for (const container of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(container.depends_on ?? {})) {
        expect(compose.services).toHaveProperty([name]);
        expect(condition !== 'service_healthy' || containerOf(name).healthcheck !== undefined).toBe(true);
      }
    }
  });

  it('no secret has a default, and each one is drawn by deploy/new-secrets.ts', () => {
    const used = [...text.matchAll(/\$\{(\w+)(:[?-])?/g)].filter(([, name]) => name !== 'CITYBRAIN_PORT');
    expect(used.map(([, , kind]) => kind)).toEqual(used.map(() => ':?'));
    const databases = Object.fromEntries(services.map(({ name }) => [name, 'x']));
    const drawn = composeVariables({ postgres: 'x', redis: 'x', databases, accounts: [] }, 'accounts.json');
    expect(new Set(used.map(([, name]) => name))).toEqual(new Set(Object.keys(drawn)));
  });
});
