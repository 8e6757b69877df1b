import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder the repository was cloned into. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Data, secrets and logs of one running city. `CITYBRAIN_HOME` moves it. */
export const home = resolve(root, process.env.CITYBRAIN_HOME || '.citybrain');

/** Downloads that are the same for every city: Kafka's jars, the Redis server. `CITYBRAIN_CACHE` moves it. */
export const cache = resolve(root, process.env.CITYBRAIN_CACHE || '.citybrain/cache');

/** What runs in a home: URL, ports, processes, sign-ins. Readable for its owner only. */
export const runFileOf = (folder = home) => join(folder, 'run.json');
