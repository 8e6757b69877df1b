import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { types } from 'node:util';
import artifactUrlModule from 'mvn-artifact-url';
import { Problem } from '../lib/problem.mjs';

/** One file of a Maven repository, pinned: `group:artifact:version` and the SHA-256 of its jar. */
export interface PinnedArtifact {
  readonly id: string;
  readonly sha256: string;
}

/** The repository could not be reached or did not answer with the pinned file. */
export class DownloadError extends Problem {}

const ATTEMPTS = 3;
const TIMEOUT_MS = 120_000;
// the package is CommonJS with a default export of its own, which Node hands over as a property
const { default: artifactUrl } = artifactUrlModule as unknown as {
  default: (artifact: object, repository?: string) => Promise<string>;
};

/** Puts the artifact at `file` unless the same bytes are there already. Never leaves a half-written file behind. */
export async function download(artifact: PinnedArtifact, file: string): Promise<void> {
  if (existsSync(file) && sha256(await readFile(file)) === artifact.sha256) return;
  const bytes = await fetchWithRetries(await urlOf(artifact.id));
  const found = sha256(bytes);
  if (found !== artifact.sha256) {
    throw new DownloadError(`${artifact.id} has the checksum ${found} instead of the pinned ${artifact.sha256}.`);
  }
  await mkdir(dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** `CITYBRAIN_MAVEN_REPOSITORY` names another repository than Maven Central, e.g. a mirror inside a company. */
async function urlOf(id: string): Promise<string> {
  const [groupId, artifactId, version] = id.split(':');
  const repository = process.env.CITYBRAIN_MAVEN_REPOSITORY?.replace(/\/*$/, '/');
  return artifactUrl({ groupId, artifactId, version, extension: 'jar' }, repository);
}

async function fetchWithRetries(url: string): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      throw new Error(`the answer was ${response.status}`);
    } catch (error) {
      if (attempt === ATTEMPTS)
        throw new DownloadError(
          `${url} could not be fetched: ${reasonOf(error)}. Check the network, or name a mirror in CITYBRAIN_MAVEN_REPOSITORY, and start again.`,
        );
      await new Promise((resume) => setTimeout(resume, attempt * 1_000));
    }
  }
}

/** `fetch` hides the interesting part ("getaddrinfo ENOTFOUND ...") in the cause. */
function reasonOf(error: unknown): string {
  const inner = types.isNativeError(error) && types.isNativeError(error.cause) ? error.cause : error;
  return types.isNativeError(inner) ? inner.message : String(inner);
}
