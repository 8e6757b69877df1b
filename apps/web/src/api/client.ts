import { ProblemError, readProblem } from './problem.js';

type Query = Record<string, string | number | boolean | null | undefined>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** `path` with the set entries of `query`; empty texts and undefined are left out. */
export const withQuery = (path: string, query: Query = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
};

let onSignedOut: () => void = () => undefined;

/** Called whenever an answer says that the session has ended (401). */
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

const readBody = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // an answer of something in between, such as a proxy's error page: the status says enough
  }
};

const send = async <T>(method: string, path: string, options: RequestOptions): Promise<T> => {
  const headers: Record<string, string> = { accept: 'application/json', ...options.headers };
  if (method !== 'GET') headers['x-citybrain-request'] = '1'; // the cookie alone is not enough for a change
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(withQuery(path, options.query), {
    method,
    headers,
    credentials: 'same-origin',
    body: options.body === undefined ? undefined : JSON.stringify(options.body),
    signal: options.signal,
  });
  const body = await readBody(response);
  if (response.ok) return body as T;
  if (response.status === 401) onSignedOut();
  throw new ProblemError(readProblem(response.status, response.statusText, body));
};

/** GET, answering JSON. Throws ProblemError when refused and TypeError when the system cannot be reached. */
export const get = <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> =>
  send<T>('GET', path, { query, signal });

/** POST with a JSON body. Throws as `get` does. */
export const post = <T>(path: string, body: unknown, options: Omit<RequestOptions, 'body'> = {}): Promise<T> =>
  send<T>('POST', path, { ...options, body });
