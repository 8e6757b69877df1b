/** What an RFC 9457 answer says. */
export interface Problem {
  status: number;
  title: string;
  detail?: string;
  code?: string;
  /** Finds the line in the system's log. */
  traceId?: string;
  /** Which fields were wrong: JSON pointer and what is allowed there. */
  errors?: { pointer: string; detail: string }[];
}

/** A request that the system refused, or that never reached it (`status` 0). */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
  }

  get status(): number {
    return this.problem.status;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const readErrors = (value: unknown): Problem['errors'] => {
  if (!Array.isArray(value)) return undefined;
  const errors = value
    .filter(isRecord)
    .map((entry) => ({ pointer: text(entry.pointer) ?? '', detail: text(entry.detail) ?? '' }))
    .filter((entry) => entry.detail !== '');
  return errors.length > 0 ? errors : undefined;
};

/** Reads a problem from an answer's body. A body that is no problem document still gives its status and text. */
export const readProblem = (status: number, statusText: string, body: unknown): Problem => {
  const fallback = statusText || `HTTP ${status}`;
  if (!isRecord(body)) return { status, title: fallback };
  return {
    status,
    title: text(body.title) ?? fallback,
    detail: text(body.detail),
    code: text(body.code),
    traceId: text(body.traceId),
    errors: readErrors(body.errors),
  };
};

/** The problem behind anything that was thrown. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem;
  return { status: 0, title: error instanceof Error ? error.message : String(error) };
};
