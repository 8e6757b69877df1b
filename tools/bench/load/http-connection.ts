import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection that sends bytes made beforehand and reads answers with a content-length. The load shares the
 * machine with what it measures, so it must cost little: a fifth of what `fetch` costs.
 */
export class HttpConnection {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { done(answer: Answer): void; failed(error: Error): void } | undefined;
  private readonly socket: Socket;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.take(bytes));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the connection was closed')));
  }

  static open(url: string): Promise<HttpConnection> {
    const { hostname, port } = new URL(url);
    return new Promise((done, failed) => {
      const socket = connect(Number(port), hostname, () => done(new HttpConnection(socket)));
      socket.once('error', failed);
    });
  }

  /** Sends one request and resolves with its answer; one at a time. */
  request(bytes: Buffer): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting = { done, failed };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(bytes: Buffer): void {
    this.received = this.received.length === 0 ? bytes : Buffer.concat([this.received, bytes]);
    const end = this.received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.received.toString('latin1', 0, end);
    const bodyAt = end + HEAD_END.length;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
    if (Number.isNaN(length)) return this.fail(new Error(`an answer without content-length: ${head}`));
    if (this.received.length < bodyAt + length) return;
    const body = this.received.toString('utf8', bodyAt, bodyAt + length);
    this.received = this.received.subarray(bodyAt + length);
    const waiting = this.waiting;
    this.waiting = undefined;
    waiting?.done({ status: Number(head.slice(9, 12)), body });
  }

  private fail(error: Error): void {
    this.waiting?.failed(error);
    this.waiting = undefined;
  }
}

/** A POST of JSON as it goes over the wire. */
export function postBytes(url: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const { host, pathname } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n${lines.join('')}`;
  return Buffer.from(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
