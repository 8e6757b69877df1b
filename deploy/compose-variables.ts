import type { Secrets } from '../tools/supervisor/secrets.ts';
import { inCapitals } from '../tools/supervisor/services.ts';

/** The variables that docker-compose.yml has no default for. */
export function composeVariables(secrets: Secrets, accountsFile: string): Record<string, string> {
  const databases = Object.entries(secrets.databases);
  return {
    POSTGRES_PASSWORD: secrets.postgres,
    REDIS_PASSWORD: secrets.redis,
    ...Object.fromEntries(databases.map(([name, password]) => [`${inCapitals(name)}_DATABASE_PASSWORD`, password])),
    CITYBRAIN_ACCOUNTS_FILE: accountsFile,
  };
}
