import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

const NEEDED = 17;
const REMEDY = `Install a Java runtime of version ${NEEDED} or newer (e.g. apt install default-jre-headless), or point JAVA_HOME at one.`;

/**
 * The Java that Kafka is started with: the one of JAVA_HOME, else the one in PATH.
 * @returns {{ command: string, version: string }} version: all that it tells about itself
 */
export function findJava() {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const answer = spawnSync(command, ['-version'], { encoding: 'utf8' });
  if (answer.error) throw new Problem(`Java was not found: Kafka needs Java ${NEEDED} or newer. ${REMEDY}`);
  // 'openjdk version "17.0.15"'; up to Java 8 the number came second: "1.8.0_402"
  const version = answer.stderr + answer.stdout;
  const major = Number(/version "(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
  if (major < NEEDED) {
    const seen = major ? `Java ${major}` : 'a Java that does not tell its version';
    throw new Problem(`${command} is ${seen}, but Kafka needs Java ${NEEDED} or newer. ${REMEDY}`);
  }
  return { command, version };
}
