/** One service of the city as it is started here, by compose and by the chart alike. */
export interface ServiceDescription {
  readonly name: string;
  /** Its database, and the role that owns it. */
  readonly database: string;
  /** Port it is given here unless that is taken; the command centre gets the port of the URL. */
  readonly port: number;
}

/** Everything that must run for `GET /api/health` to answer ready. */
export const services: readonly ServiceDescription[] = [
  { name: 'identity', database: 'identity', port: 7301 },
  { name: 'intake', database: 'intake', port: 7302 },
  { name: 'dispatch', database: 'dispatch', port: 7303 },
  { name: 'telemetry', database: 'telemetry', port: 7304 },
  { name: 'analytics', database: 'analytics', port: 7305 },
  { name: 'command-centre', database: 'command_centre', port: 7300 },
];

/** The one that serves the page and forwards the browser's requests to the service that owns the answer. */
export const gateway = 'command-centre';

/** `command-centre` → `COMMAND_CENTRE`, as in the names of variables. */
export function inCapitals(service: string): string {
  return service.toUpperCase().replaceAll('-', '_');
}

/** Addresses and secrets from which the environment of a service is made. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly redisUrl: string;
  readonly host: string;
  readonly port: number;
  /** Where the other services are, by name, e.g. `http://127.0.0.1:7301`. */
  readonly urls: Readonly<Record<string, string>>;
  readonly scenarios: string;
  readonly webFolder: string;
  readonly bootstrapFile: string;
}

/** The variables that a service is started with. */
export function environmentOf(service: string, around: Surroundings): Record<string, string> {
  return {
    SERVICE_HOST: around.host,
    SERVICE_PORT: String(around.port),
    DATABASE_URL: around.databaseUrl,
    KAFKA_BROKERS: around.brokers.join(','),
    REDIS_URL: around.redisUrl,
    IDENTITY_ISSUER: 'citybrain',
    IDENTITY_JWKS_URL: `${around.urls.identity}/api/identity/jwks`,
    SCENARIOS_DIR: around.scenarios,
    ...(service === 'identity' && { IDENTITY_BOOTSTRAP_FILE: around.bootstrapFile }),
    ...(service === gateway && gatewayEnvironment(around)),
  };
}

function gatewayEnvironment({ urls, webFolder }: Surroundings): Record<string, string> {
  const others = services.filter(({ name }) => name !== gateway);
  const addresses = others.map(({ name }) => [`${inCapitals(name)}_URL`, urls[name] ?? ''] as const);
  return { ...Object.fromEntries(addresses), WEB_DIR: webFolder };
}
