import { setTimeout as pause } from 'node:timers/promises';
import { readRunFile } from '../lib/run-file.mjs';
import { Problem } from '../lib/problem.mjs';
import type { ImportArguments } from './arguments.ts';

const ANSWER_WITHIN_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A city that has not answered for so long will not come back by itself. */
const GIVE_UP_AFTER_MS = 5 * 60_000;
/** Answers of a city that is busy or being restarted; 500 may be one of its dependencies. */
const WORTH_REPEATING = new Set([429, 500, 502, 503, 504]);

/** The city was asked and said no: repeating the same would not help. */
export class Refused extends Problem {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The city answered that it cannot at the moment. */
class Unavailable extends Error {}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The city's door, used with one account. Waits and repeats while the city is busy, restarting or away. */
export class City {
  readonly url: string;
  private readonly username: string;
  private readonly password: string;
  private token: Promise<string> | undefined;
  private readonly onWaiting: (why: string) => void;

  constructor(
    { url, username, runFile }: Pick<ImportArguments, 'url' | 'username' | 'runFile'>,
    onWaiting: (why: string) => void,
  ) {
    const running = readRunFile(runFile);
    if (url === undefined && running === undefined)
      throw new Problem(
        `No city runs here (there is no ${runFile}): start one with npm start, or name one with --url.`,
      );
    this.url = url ?? running?.url ?? '';
    const known =
      this.url === running?.url ? running.signIns.find((it) => it.username === username)?.password : undefined;
    const password = process.env['CITYBRAIN_PASSWORD'] || known;
    if (password === undefined)
      throw new Problem(
        `The password of ${username} is not known: set CITYBRAIN_PASSWORD, or choose an account of run.json.`,
      );
    this.username = username;
    this.password = password;
    this.onWaiting = onWaiting;
  }

  get(path: string): Promise<Record<string, unknown>> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown): Promise<Record<string, unknown>> {
    return this.ask('POST', path, body);
  }

  /** True when somebody listens at the door at all; says who should when nobody does. */
  async expectOpen(): Promise<void> {
    try {
      await this.call('GET', '/api/health', undefined, undefined);
    } catch (error) {
      throw new Problem(`Nobody answers at ${this.url} (${causeOf(error)}): is the city running? npm start starts it.`);
    }
  }

  private async ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const { status, body: answer } = await this.patiently(() => this.signedIn(method, path, body));
    if (status < 300) return answer;
    throw new Refused(status, `${method} ${path} was refused (${status}): ${explain(answer)}`);
  }

  private async patiently(call: () => Promise<Answer>): Promise<Answer> {
    const begun = performance.now();
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(2 * wait, LONGEST_PAUSE_MS)) {
      const answer = await call().catch(connectionLost);
      if (typeof answer !== 'string' && !WORTH_REPEATING.has(answer.status)) return answer;
      const why = typeof answer === 'string' ? answer : `${answer.status} ${explain(answer.body)}`;
      if (performance.now() - begun > GIVE_UP_AFTER_MS)
        throw new Problem(
          `The city at ${this.url} has not answered for five minutes (${why}). Run the same import again later.`,
        );
      this.onWaiting(why);
      await pause(wait * (0.75 + Math.random() / 2));
    }
  }

  private async signedIn(method: string, path: string, body: unknown): Promise<Answer> {
    const token = this.signIn();
    const answer = await this.call(method, path, body, await token);
    if (answer.status !== 401) return answer;
    if (this.token === token) this.token = undefined; // it ran out: once more with a new one
    return this.call(method, path, body, await this.signIn());
  }

  private signIn(): Promise<string> {
    this.token ??= this.newToken().catch((error: unknown) => {
      this.token = undefined;
      throw error;
    });
    return this.token;
  }

  private async newToken(): Promise<string> {
    const { username, password } = this;
    const { status, body } = await this.call('POST', '/api/identity/sign-in', { username, password }, undefined);
    if (typeof body['accessToken'] === 'string') return body['accessToken'];
    if (WORTH_REPEATING.has(status)) throw new Unavailable(`signing in: ${status} ${explain(body)}`);
    throw new Refused(status, `${username} could not sign in at ${this.url} (${status}): ${explain(body)}`);
  }

  private async call(method: string, path: string, body: unknown, token: string | undefined): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    return { status: response.status, body: bodyOf(await response.text()) };
  }
}

function bodyOf(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return { title: text.slice(0, 200) }; // a page of something in between
  }
}

/** The reason when no answer came, which may be better next time; anything else is thrown on. */
function connectionLost(error: unknown): string {
  const { name, message } = error as Error;
  const lost = name === 'TimeoutError' || (name === 'TypeError' && /^(fetch failed|terminated)/.test(message));
  if (lost || error instanceof Unavailable) return causeOf(error);
  throw error;
}

function causeOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message || String(error);
}

/** What a problem document says, in one line. */
function explain(body: Record<string, unknown>): string {
  const errors = Array.isArray(body['errors']) ? (body['errors'] as { pointer?: unknown; detail?: unknown }[]) : [];
  const places = errors.map(({ pointer, detail }) => `${String(pointer)}: ${String(detail)}`);
  const title = typeof body['title'] === 'string' ? body['title'] : 'no explanation';
  return [title, ...places].join('; ');
}
