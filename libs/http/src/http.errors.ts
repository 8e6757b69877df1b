import { catalogue } from '@citybrain/kernel';

/** What any service may answer at its edge. */
export const httpErrors = catalogue('HTTP', {
  INVALID_INPUT: { status: 400, retry: false, text: () => 'The request is not valid; see errors for each place' },
  MALFORMED_JSON: { status: 400, retry: false, text: (detail: string) => `The body is not valid JSON: ${detail}` },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, retry: false, text: () => 'The body must be application/json in UTF-8' },
  BODY_TOO_LARGE: { status: 413, retry: false, text: (limit: number) => `The body is larger than ${limit} bytes` },
  NOT_FOUND: { status: 404, retry: false, text: (path: string) => `There is nothing at ${path}` },
  METHOD_NOT_ALLOWED: { status: 405, retry: false, text: (method: string) => `${method} is not possible here` },
  SIGN_IN_REQUIRED: { status: 401, retry: false, text: () => 'Sign in first: this needs a valid access token' },
  CSRF_HEADER_REQUIRED: {
    status: 403,
    retry: false,
    text: () => 'A change made with the session cookie needs the header x-citybrain-request: 1',
  },
  ROLE_REQUIRED: {
    status: 403,
    retry: false,
    text: (roles: readonly string[]) => `This needs one of the roles ${roles.join(', ')}`,
  },
  JURISDICTION_REQUIRED: {
    status: 400,
    retry: false,
    text: (allowed: readonly string[]) => `Name a jurisdiction with ?jurisdiction=: ${allowed.join(', ')}`,
  },
  JURISDICTION_FORBIDDEN: {
    status: 403,
    retry: false,
    text: (id: string) => `Your account has no right to the jurisdiction ${id}`,
  },
  UNAVAILABLE: {
    status: 503,
    retry: true,
    text: (part: string) => `${part} is not available at the moment; nothing was changed, try again`,
  },
  UNEXPECTED: {
    status: 500,
    retry: true,
    text: () => 'Something went wrong on our side; it was logged under the trace id',
  },
});
