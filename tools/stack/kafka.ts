import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { findJava } from '../lib/java.mjs';
import type { Part } from '../supervisor/part.ts';
import { download, sha256, type PinnedArtifact } from './download.ts';
import pinnedJars from './kafka-jars.json' with { type: 'json' };
import { acceptsConnections } from './ports.ts';

const jars: readonly PinnedArtifact[] = pinnedJars;
// fixed, because the id is no secret and a random one may begin with '-', which Kafka's tool takes for an option
const CLUSTER_ID = 'MkU3OEVBNTcwNTJENDM2Qg';
const MEMORY = ['-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const JVM = [...MEMORY, '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn', '-Dorg.slf4j.simpleLogger.showDateTime=true'];

export interface KafkaOptions {
  /** Folder of this broker: settings, data. Kept between starts. */
  readonly folder: string;
  /** Folder for the jars, shared by all brokers of this machine. */
  readonly cache: string;
  readonly logFile: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** Fetches the jars that are not in the cache yet. */
export async function fetchKafka(cache: string): Promise<void> {
  await Promise.all(jars.map((jar) => download(jar, jarFile(cache, jar))));
}

/** One broker that is its own controller (KRaft). Needs `fetchKafka` to have been done. */
export function kafkaPart(options: KafkaOptions): Part {
  const java = findJava();
  const settings = join(options.folder, 'server.properties');
  const classPath = jars.map((jar) => jarFile(options.cache, jar)).join(':');
  // good for this very Java and these very paths
  const archive = join(options.cache, `kafka-${sha256(Buffer.from(java.version + classPath)).slice(0, 12)}.jsa`);
  const run = [...JVM, ...classArchive(archive), '-cp', classPath];
  return {
    name: 'kafka',
    command: java.command,
    args: [...run, 'kafka.Kafka', settings],
    env: process.env,
    cwd: options.cache,
    stopSignal: 'SIGTERM',
    logFile: options.logFile,
    ports: [options.port, options.controllerPort],
    prepare: async () => {
      await mkdir(options.folder, { recursive: true });
      await writeFile(settings, serverProperties(options));
      if (!existsSync(join(options.folder, 'data', 'meta.properties'))) await format(java.command, classPath, settings);
    },
    isReady: async () => (await acceptsConnections(options.port)) && (await answersAsCluster(options.port)),
    readyWithinMs: 120_000,
    onStopped: async () => {
      if (existsSync(`${archive}.new`)) await keepArchive(archive);
    },
  };
}

/**
 * Java can keep what it learned about Kafka's classes in a file, which makes the next start twice as fast. It is written
 * when the broker stops, so under another name first: a broker that is killed while writing must leave nothing usable.
 */
function classArchive(archive: string): string[] {
  const useOrMake = existsSync(archive)
    ? `-XX:SharedArchiveFile=${archive}`
    : `-XX:ArchiveClassesAtExit=${archive}.new`;
  return ['-Xshare:auto', useOrMake, '-Xlog:cds=off', '-Xlog:cds+dynamic=off', '-Xlog:class+path=off'];
}

async function keepArchive(archive: string): Promise<void> {
  const older = (await readdir(dirname(archive))).filter((name) => /^kafka-\w+\.jsa$/.test(name));
  for (const name of older) await rm(join(dirname(archive), name), { force: true });
  await rename(`${archive}.new`, archive);
}

async function format(java: string, classPath: string, settings: string): Promise<void> {
  const args = [...MEMORY, '-cp', classPath, 'kafka.tools.StorageTool', 'format', '--ignore-formatted'];
  await promisify(execFile)(java, [...args, '-t', CLUSTER_ID, '-c', settings]);
}

async function answersAsCluster(port: number): Promise<boolean> {
  const client = new Kafka({
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    retry: { retries: 0 },
  });
  const admin = client.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

function jarFile(cache: string, jar: PinnedArtifact): string {
  const [, artifact, version] = jar.id.split(':');
  return join(cache, 'kafka', `${artifact}-${version}.jar`);
}

function serverProperties({ folder, port, controllerPort }: KafkaOptions): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs=${join(folder, 'data')}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=2097152
`;
}
