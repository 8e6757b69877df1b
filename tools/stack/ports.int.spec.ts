import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { acceptsConnections, freePort, isPortFree } from './ports.ts';

describe('ports of the loopback address', () => {
  it('tells a port that is taken from one that is free', async () => {
    const port = await freePort();
    expect([await isPortFree(port), await acceptsConnections(port)]).toEqual([true, false]);

    const server = createServer();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    expect([await isPortFree(port), await acceptsConnections(port)]).toEqual([false, true]);
    await new Promise((done) => server.close(done));
  });

  it('never hands out a port that is already meant for another process', async () => {
    const taken = new Set<number>();
    for (let count = 0; count < 20; count += 1) taken.add(await freePort(taken));
    expect(taken.size).toBe(20);
  });
});
