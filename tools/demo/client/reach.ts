import { Agent, request, type IncomingMessage } from 'node:http';
import { CityUnavailable } from './city-errors.ts';

// node:http and not fetch: fetch costs this small process 30 MB more.

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the city asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

const ANSWER_WITHIN_MS = 20_000;
/** A handful at most, kept open for the next question: nobody else should have to wait. */
const connections = new Agent({ keepAlive: true, maxSockets: 6 });

/** Asks the city's door. Throws CityUnavailable when no answer comes within 20 s. */
export function reach(url: string, { method, headers, body }: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(new CityUnavailable(`${method} ${url}: ${error.message}`));
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, headers: { ...headers, ...length }, agent: connections };
    const asked = request(url, options, (answer) => read(answer).then(resolve, fail));
    asked.setTimeout(ANSWER_WITHIN_MS, () => asked.destroy(new Error('no answer within 20 s')));
    asked.on('error', fail);
    asked.end(body);
  });
}

async function read(answer: IncomingMessage): Promise<Answer> {
  let text = '';
  answer.setEncoding('utf8');
  for await (const part of answer) text += String(part);
  const after = Number(answer.headers['retry-after'] ?? NaN);
  return { status: answer.statusCode ?? 0, text, retryAfterMs: Number.isFinite(after) ? after * 1000 : undefined };
}
