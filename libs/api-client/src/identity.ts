// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/identity/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account of the caller */
    get: operations['AccountController_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/identity/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every account, by user name */
    get: operations['AccountController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/identity/jwks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Public keys that verify access tokens */
    get: operations['JwksController_keys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/identity/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exchange a user name and a password for an access token */
    post: operations['SignInController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/identity/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the session of this browser */
    post: operations['SignInController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    DisplayName: {
      /** @example 派遣员 */
      zh: string;
      /** @example Dispatcher */
      en: string;
    };
    AccountView: {
      /** Format: uuid */
      id: string;
      /** @example dispatcher */
      username: string;
      displayName: components['schemas']['DisplayName'];
      /**
       * @example [
       *       "dispatcher"
       *     ]
       */
      roles: (
        | 'administrator'
        | 'operator'
        | 'dispatcher'
        | 'handler'
        | 'inspector'
        | 'supervisor'
        | 'leader'
        | 'sensor-operator'
        | 'citizen'
        | 'machine'
      )[];
      /**
       * @description Ids of the jurisdictions it may see; `*` for all
       * @example [
       *       "jiaojiang"
       *     ]
       */
      jurisdictions: string[];
      /**
       * @description Department whose cases a handler sees
       * @example SAN
       */
      departmentId?: string;
    };
    AccountList: {
      items: components['schemas']['AccountView'][];
      /**
       * @description Give it as `cursor` for the next page; null on the last
       * @example null
       */
      nextCursor: string | null;
    };
    KeySet: {
      keys: {
        [key: string]: unknown;
      }[];
    };
    SignInRequest: {
      /** @example dispatcher */
      username: string;
      /** Format: password */
      password: string;
    };
    SignInAnswer: {
      /** @description Signed access token (JWT) */
      accessToken: string;
      /** @example Bearer */
      tokenType: string;
      /**
       * @description Seconds until the token ends
       * @example 43200
       */
      expiresIn: number;
      account: components['schemas']['AccountView'];
    };
    ProblemField: {
      /**
       * @description JSON Pointer to the place, or the name of the query parameter
       * @example #/place/lng
       */
      pointer: string;
      /** @description What was wrong and what is allowed */
      detail: string;
    };
    Problem: {
      /**
       * @description Page that explains the problem
       * @example /docs/errors#dispatch_command_not_allowed
       */
      type: string;
      /**
       * @description Stable code
       * @example DISPATCH_COMMAND_NOT_ALLOWED
       */
      code: string;
      /** @description What went wrong, in one sentence */
      title: string;
      /** @description HTTP status */
      status: number;
      /** @description True when the same request may succeed later */
      retry: boolean;
      /** @description Find the log line by this trace id */
      traceId: string;
      errors?: components['schemas']['ProblemField'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AccountController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description The request could not be done */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountController_list: {
    parameters: {
      query?: {
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountList'];
        };
      };
      /** @description The request could not be done */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JwksController_keys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeySet'];
        };
      };
      /** @description The request could not be done */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_start: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInAnswer'];
        };
      };
      /** @description User name or password wrong */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Problem'];
        };
      };
      /** @description Too many failures; `retry-after` says when to try again */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Problem'];
        };
      };
      /** @description The request could not be done */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_end: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session cookie is gone */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request could not be done */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
