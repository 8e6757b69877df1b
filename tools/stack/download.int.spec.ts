import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { download, DownloadError } from './download.ts';

const bytes = Buffer.from('a jar');
const artifact = { id: 'org.example:thing:1.2.3', sha256: createHash('sha256').update(bytes).digest('hex') };
let folder: string;
let file: string;
let repository: Server;
let asked: string[];
let answer: () => { status: number; body: Buffer };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'download-'));
  file = join(folder, 'kafka', 'thing.jar');
  asked = [];
  answer = () => ({ status: 200, body: bytes });
  repository = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, body } = answer();
    response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => repository.listen(0, '127.0.0.1', done));
  process.env.CITYBRAIN_MAVEN_REPOSITORY = `http://127.0.0.1:${(repository.address() as AddressInfo).port}/maven`;
});

afterEach(() => {
  delete process.env.CITYBRAIN_MAVEN_REPOSITORY;
  repository.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a pinned file of a Maven repository', () => {
  it('is fetched once and then taken from the cache', async () => {
    await download(artifact, file);
    await download(artifact, file);
    expect(readFileSync(file)).toEqual(bytes);
    expect(asked).toEqual(['/maven/org/example/thing/1.2.3/thing-1.2.3.jar']);
  });

  it('is fetched again when the cached one was damaged', async () => {
    await download(artifact, file);
    writeFileSync(file, 'half a');
    await download(artifact, file);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('is refused when its checksum differs, and nothing is kept', async () => {
    answer = () => ({ status: 200, body: Buffer.from('another jar') });
    await expect(download(artifact, file)).rejects.toThrow(
      /org\.example:thing:1\.2\.3 has the checksum .* instead of the pinned/,
    );
    expect(existsSync(file)).toBe(false);
  });

  it('is asked for again when the repository stumbles', async () => {
    answer = () => (asked.length === 1 ? { status: 503, body: Buffer.alloc(0) } : { status: 200, body: bytes });
    await download(artifact, file);
    expect(readdirSync(join(folder, 'kafka'))).toEqual(['thing.jar']);
  });

  it('ends with one line that names the remedy when the repository cannot be reached', async () => {
    await new Promise((done) => repository.close(done));
    const error: unknown = await download(artifact, file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DownloadError);
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^http.* could not be fetched: .*ECONNREFUSED.*\. Check the network, or name a mirror in CITYBRAIN_MAVEN_REPOSITORY, and start again\.$/,
      ),
    });
  });
});
