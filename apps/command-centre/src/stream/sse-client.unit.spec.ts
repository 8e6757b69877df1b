import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { type Message, SseClient } from './sse-client.js';

/** A browser's line: `unsent` is what it has not taken yet. */
class Line {
  readonly sent: string[] = [];
  unsent = 0;
  ended = false;
  get writableLength(): number {
    return this.unsent;
  }
  write(text: string): void {
    this.sent.push(text);
  }
  end(text: string): void {
    if (text !== '') this.sent.push(text);
    this.ended = true;
  }
  destroy(): void {
    this.ended = true;
  }
}

const message = (position: string): Message => ({ position, text: `<${position}>` });
const aClient = () => {
  const line = new Line();
  const client = new SseClient('jiaojiang', { epoch: 'e', position: '5-0' }, line as unknown as ServerResponse);
  return { line, client };
};

describe('a browser that follows', () => {
  it('gets what came while it caught up, once and in order', () => {
    const { line, client } = aClient();
    client.deliver([message('6-0'), message('7-0'), message('8-0')]);
    expect(line.sent).toEqual([]);
    client.caughtUp({ epoch: 'e', position: '7-0' });
    client.deliver([message('8-0'), message('8-1'), message('10-0')]);
    expect(line.sent.join('')).toBe('<8-0><8-1><10-0>');
    expect(client.cursor).toEqual({ epoch: 'e', position: '10-0' });
  });

  it('compares positions as numbers, not as text', () => {
    const { line, client } = aClient();
    client.caughtUp({ epoch: 'e', position: '9-9' });
    client.deliver([message('9-10'), message('10-0')]);
    expect(line.sent.join('')).toBe('<9-10><10-0>');
  });

  it('that reads nothing is told to start anew and let go, instead of filling the memory', () => {
    const { line, client } = aClient();
    client.caughtUp({ epoch: 'e', position: '5-0' });
    line.unsent = 3_000_000;
    client.deliver([message('6-0')]);
    expect(line.sent).toEqual(['event: reset\ndata: {}\n\n']);
    expect(line.ended).toBe(true);
    client.deliver([message('7-0')]);
    expect(line.sent).toHaveLength(1);
  });
});
