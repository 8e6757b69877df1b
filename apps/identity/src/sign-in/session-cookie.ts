import { SESSION_COOKIE } from '@citybrain/http';
import { TOKEN_LIFETIME_S } from './access-token.js';

/** Scripts cannot read it, other sites cannot make a browser send it, and only the API gets it. */
const ATTRIBUTES = 'Path=/api; HttpOnly; SameSite=Strict';

const withSecure = (secure: boolean): string => (secure ? '; Secure' : '');

/** The Set-Cookie value that starts a session in a browser. */
export const sessionCookie = (token: string, secure: boolean): string =>
  `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}; Max-Age=${TOKEN_LIFETIME_S}${withSecure(secure)}`;

/** The Set-Cookie value that ends it. */
export const endedSessionCookie = (secure: boolean): string =>
  `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0${withSecure(secure)}`;
