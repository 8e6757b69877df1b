// npm start: everything that is needed to see a city at work, on a machine with only Node and Java. Variables:
//   CITYBRAIN_PORT        port of the one URL (7300); 0 takes any free one
//   CITYBRAIN_HOST        address it is served at (127.0.0.1)
//   CITYBRAIN_HOME        folder for data, secrets and logs (.citybrain): a second city needs another one
//   CITYBRAIN_CACHE       folder for what is downloaded (.citybrain/cache)
//   CITYBRAIN_DEMO        off: an empty city, without the demo district
//   CITYBRAIN_DURABLE     false: Postgres does not wait for the disk; only for data that may be lost
//   CITYBRAIN_<PART>_PORT of KAFKA, KAFKA_CONTROLLER, POSTGRES, REDIS, IDENTITY, INTAKE, DISPATCH, TELEMETRY, ANALYTICS:
//                         7310, 7311, 7320, 7330, 7301-7305, or a free one when that is taken
//   CITYBRAIN_MAVEN_REPOSITORY  mirror to fetch Kafka and Redis from; npm has its own setting, `registry`
//   JAVA_HOME             the Java to run Kafka with, when it is not the one in PATH
import { join } from 'node:path';
import { checkBeforeStart } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runAndExit } from './lib/node.mjs';
import { root } from './lib/places.mjs';
import { exitWith } from './lib/problem.mjs';

try {
  await checkBeforeStart();
  await ensureInstalled();
  // it mostly waits: a small young generation keeps its memory small
  await runAndExit(['--max-semi-space-size=2', join(root, 'tools', 'supervisor', 'main.ts')]);
} catch (error) {
  exitWith(error);
}
