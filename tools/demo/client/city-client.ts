import { CityRefused, CityUnavailable } from './city-errors.ts';
import { reach } from './reach.ts';
import { readRunningCity } from './run-file.ts';

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly authorization: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
}

/** What one can do at the city's door. */
export type CityDoor = Pick<CityClient, 'get' | 'post' | 'postAsDevice' | 'isReady'>;

/** The city's one door, used as people and devices use it. Signs in when it must and keeps the tokens in memory only. */
export class CityClient {
  private readonly runFile: string;
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(runFile: string) {
    this.runFile = runFile;
  }

  /** Answers JSON. Throws CityUnavailable when it is worth trying again, CityRefused when it is not. */
  get(username: string, path: string): Promise<unknown> {
    return this.asAccount(username, { method: 'GET', path });
  }

  post(username: string, path: string, body: unknown, idempotencyKey?: string): Promise<unknown> {
    return this.asAccount(username, {
      method: 'POST',
      path,
      body,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    });
  }

  /** As a device with its own token `<thingId>:<secret>`. */
  postAsDevice(token: string, path: string, body: unknown): Promise<unknown> {
    return this.send({ method: 'POST', path, body, authorization: `Device ${token}` });
  }

  /** True when every service can do its work. */
  async isReady(): Promise<boolean> {
    const city = readRunningCity(this.runFile);
    if (city === undefined) return false;
    try {
      return (await reach(`${city.url}/api/health`, { method: 'GET', headers: {} })).status === 200;
    } catch {
      return false; // not listening yet
    }
  }

  private async asAccount(username: string, call: Omit<Call, 'authorization'>): Promise<unknown> {
    try {
      return await this.send({ ...call, authorization: `Bearer ${await this.token(username)}` });
    } catch (error) {
      if (!(error instanceof CityRefused) || error.status !== 401) throw error;
      this.tokens.delete(username); // it ran out: once more with a new one
      return this.send({ ...call, authorization: `Bearer ${await this.token(username)}` });
    }
  }

  private token(username: string): Promise<string> {
    const known = this.tokens.get(username);
    if (known !== undefined) return known;
    const asked = this.signIn(username);
    this.tokens.set(username, asked);
    asked.catch(() => this.tokens.delete(username));
    return asked;
  }

  private async signIn(username: string): Promise<string> {
    const password = readRunningCity(this.runFile)?.signIns.find((it) => it.username === username)?.password;
    if (password === undefined) throw new CityUnavailable(`${username} has no sign-in in the run file yet`);
    const answer = await this.send({
      method: 'POST',
      path: '/api/identity/sign-in',
      authorization: '',
      body: { username, password },
    });
    if (typeof answer === 'object' && answer !== null && 'accessToken' in answer) return String(answer.accessToken);
    throw new CityUnavailable(`signing in as ${username} gave no token`);
  }

  private async send({ method, path, authorization, body, idempotencyKey }: Call): Promise<unknown> {
    const city = readRunningCity(this.runFile);
    if (city === undefined) throw new CityUnavailable('the run file is not there yet');
    const response = await reach(`${city.url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(authorization === '' ? {} : { authorization }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.status < 300) return response.text === '' ? undefined : JSON.parse(response.text);
    const what = `${method} ${path}: ${response.status} ${response.text.slice(0, 400)}`;
    if (response.status >= 500 || response.status === 429) throw new CityUnavailable(what, response.retryAfterMs);
    throw new CityRefused(response.status, what);
  }
}
