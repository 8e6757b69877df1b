/** What the catalogue says of one error: how HTTP answers it, whether trying again can help, and its sentence. */
export interface ErrorEntry<Args extends readonly never[] = never> {
  /** HTTP status that the edge answers with. */
  readonly status: number;
  /** True when the same request may succeed later without a change. */
  readonly retry: boolean;
  readonly text: (...args: Args) => string;
}

/** One place in the input that was wrong: RFC 9457 extension member `errors`. */
export interface FieldError {
  /** What was wrong and what is allowed. */
  readonly detail: string;
  /** JSON Pointer to the place, for example `#/place/lng`. */
  readonly pointer: string;
}

/** An error raised on purpose. Its code is stable, listed in docs/errors.md, and safe to show to the caller. */
export class CatalogueError extends Error {
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;
  constructor(
    readonly code: string,
    readonly status: number,
    readonly retry: boolean,
    text: string,
    details: { errors?: readonly FieldError[]; extra?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(text, { cause: details.cause });
    this.name = code;
    this.errors = details.errors ?? [];
    this.extra = details.extra ?? {};
  }
}

type Text = (...args: never[]) => string;
type Entry = { status: number; retry: boolean; text: Text };
type Factories<Entries extends Record<string, Entry>> = {
  readonly [Name in keyof Entries]: ((...args: Parameters<Entries[Name]['text']>) => CatalogueError) & {
    readonly code: string;
    readonly entry: Entry;
  };
};

const known = new Map<string, Entry>();

/**
 * Declares the errors of one service: `catalogue('DISPATCH', { CASE_NOT_FOUND: { status: 404, retry: false, text: (id) => … } })`.
 * The wire code is `<PREFIX>_<NAME>`; a code declared twice stops the process.
 */
export const catalogue = <const Entries extends Record<string, Entry>>(
  prefix: string,
  entries: Entries,
): Factories<Entries> => {
  const factories: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(entries)) {
    const code = `${prefix}_${name}`;
    if (known.has(code)) throw new Error(`error code ${code} is declared twice`);
    known.set(code, entry);
    const create = (...args: never[]): CatalogueError =>
      new CatalogueError(code, entry.status, entry.retry, entry.text(...args));
    factories[name] = Object.assign(create, { code, entry });
  }
  return factories as Factories<Entries>;
};

/** Every error code declared so far in this process, with its status: the documentation is compared against it. */
export const declaredErrors = (): ReadonlyMap<string, { status: number; retry: boolean }> => known;

/** The same error with the places in the input that caused it, or with extension members for the problem document. */
export const withDetails = (
  error: CatalogueError,
  details: { errors?: readonly FieldError[]; extra?: Record<string, unknown> },
): CatalogueError => new CatalogueError(error.code, error.status, error.retry, error.message, details);
