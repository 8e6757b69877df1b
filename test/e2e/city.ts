// The doors of a running city, as journeys use them. CITYBRAIN_RUN_FILE names its run.json.
import { readRunFile, type RunFile } from '../../tools/lib/run-file.mjs';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Visitor {
  get<Body = Record<string, unknown>>(path: string): Promise<Answer<Body>>;
  post<Body = Record<string, unknown>>(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
}

export const runFile = (): RunFile => {
  const city = readRunFile(process.env['CITYBRAIN_RUN_FILE']);
  if (city === undefined) throw new Error('no city is running: run the journeys with npm test');
  return city;
};

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
};

const call = async (path: string, init: RequestInit): Promise<Answer<never>> => {
  const response = await fetch(`${runFile().url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
  return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as never };
};

/** Somebody at the door with this `Authorization`; without one, a stranger. */
export const visitor = (authorization?: string): Visitor => {
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  return {
    get: (path) => call(path, { headers }),
    post: (path, body, more = {}) =>
      call(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  };
};

const tokens = new Map<string, string>();

/** One of the accounts that the first start made, signed in. */
export const signedIn = async (username: string): Promise<Visitor> => {
  const known = tokens.get(username);
  if (known !== undefined) return visitor(`Bearer ${known}`);
  const password = runFile().signIns.find((entry) => entry.username === username)?.password;
  const answer = await visitor().post<{ accessToken: string }>('/api/identity/sign-in', { username, password });
  if (answer.status !== 200) throw new Error(`${username} could not sign in: ${JSON.stringify(answer.body)}`);
  tokens.set(username, answer.body.accessToken);
  return visitor(`Bearer ${answer.body.accessToken}`);
};

/** Ends a part of the city with SIGKILL and returns the process id it had. The supervisor brings it back. */
export const killPart = (name: string): number => {
  const part = runFile().processes.find((entry) => entry.name === name);
  if (part === undefined) throw new Error(`${name} does not run`);
  process.kill(part.pid, 'SIGKILL');
  return part.pid;
};

/** A place in the middle of the district. */
export const townHall = { lng: 121.4428, lat: 28.6736 };
