// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/dispatch/bus/positions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far each consumer of this service is */
    get: operations['listPositions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/positions/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a partition again after its topic was made anew */
    post: operations['resetPosition'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/operations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What operators did here, the last 200, newest first */
    get: operations['listBusOperations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/{kind}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages that could not be handled, oldest first */
    get: operations['listSetAside'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/{kind}/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One such message with its bytes */
    get: operations['showSetAside'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/{kind}/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Handle it again: a parked key whole and in order, a dead letter alone */
    post: operations['replaySetAside'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/bus/{kind}/{id}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give one message up for good */
    post: operations['dropSetAside'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/departments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The departments of a jurisdiction, those of its scenario before those known from imports */
    get: operations['DepartmentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases of a jurisdiction; a handler sees those of their own department */
    get: operations['CaseController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/cases/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One case with its history, its routing and the commands this caller may give now */
    get: operations['CaseController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/cases/{id}/commands/{command}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Gives a command to a case; answers with the case after it
     * @description The case itself says which commands are allowed now and what each needs. Refused: 403 not yours, 404 not within your sight or unknown command, 409 not allowed now or changed meanwhile, 422 something is missing.
     */
    post: operations['CaseController_command'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dispatch/lifecycle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The table of a case’s life: who may take which step from where, and what it needs */
    get: operations['LifecycleController_lifecycle'];
    put?: never;
    post?: never;
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
    PositionView: {
      consumer: string;
      topic: string;
      partition: number;
      /** @description Offset of the message that comes next */
      nextOffset: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ResetPositionRequest: {
      /** @example dispatch.cases */
      consumer: string;
      /** @example intake.reports */
      topic: string;
      partition: number;
      /**
       * @description Offset that comes next; a number as text, for it may be large
       * @example 0
       */
      offset: string;
      reason: string;
    };
    BusOperationView: {
      /** Format: date-time */
      at: string;
      username: string;
      accountId: string;
      /** @example replay-parked */
      operation: string;
      target: Record<string, never>;
      reason: string;
      outcome: string;
    };
    SetAsideView: {
      id: string;
      /** @example dispatch.cases */
      consumer: string;
      /** @example intake.reports */
      topic: string;
      partition: number;
      offset: string;
      key: string;
      /** @description Event type, as the message names it */
      type: string | null;
      /** @description Why it could not be handled */
      reason: string;
      errorClass: string;
      /** @description 0 when it only waits behind another */
      attempts: number;
      /** Format: date-time */
      at: string;
    };
    SetAsidePage: {
      items: components['schemas']['SetAsideView'][];
      nextCursor: string | null;
    };
    SetAsideDetail: {
      id: string;
      /** @example dispatch.cases */
      consumer: string;
      /** @example intake.reports */
      topic: string;
      partition: number;
      offset: string;
      key: string;
      /** @description Event type, as the message names it */
      type: string | null;
      /** @description Why it could not be handled */
      reason: string;
      errorClass: string;
      /** @description 0 when it only waits behind another */
      attempts: number;
      /** Format: date-time */
      at: string;
      headers: Record<string, never>;
      /** @description The raw bytes, base64; null for a message without value */
      value: string | null;
      /** @description The bytes as text, the first 20,000 characters */
      text: string | null;
    };
    BusOperationRequest: {
      /** @description Why: kept with what was done */
      reason: string;
      /**
       * @description Run the reactions and undo them
       * @default false
       */
      dryRun: boolean;
    };
    ReplayResult: {
      /** @description Messages whose reactions ran */
      handled: number;
      /** @description True when all of it was undone again */
      dryRun: boolean;
    };
    DepartmentNames: {
      /** @example 排水中心 */
      zh: string;
      /** @example Drainage Unit */
      en: string;
    };
    DepartmentView: {
      /** @example DRN */
      id: string;
      name: components['schemas']['DepartmentNames'];
      /** @description False for a unit that only watches: no case is ever sent to it */
      handles: boolean;
      /**
       * @description Where it is known from
       * @enum {string}
       */
      origin: 'scenario' | 'import';
    };
    DepartmentList: {
      items: components['schemas']['DepartmentView'][];
    };
    PlaceView: {
      /** @description WGS 84 longitude */
      lng: number;
      /** @description WGS 84 latitude */
      lat: number;
      address?: string;
      /** @description Unit grid cell (单元网格) */
      cellId?: string;
      /** @description Street or town */
      townId?: string;
    };
    SourceView: {
      /**
       * @description How the report reached the centre
       * @example hotline-12345
       */
      kind: Record<string, never>;
      channel?: string;
      /** @description Its id in the world it came from */
      ref?: string;
    };
    CaseView: {
      /** Format: uuid */
      id: string;
      /** @example JJ-C-2611-000123 */
      number: string;
      /** Format: uuid */
      reportId: string;
      /** @description What the reporter was given */
      trackingNumber: string;
      /** @example jiaojiang */
      jurisdiction: string;
      /** @example E0506 */
      category: string;
      /** @description Only where the category is none of the scenario */
      categoryName?: Record<string, never>;
      description: string;
      place: components['schemas']['PlaceView'] | null;
      source: components['schemas']['SourceView'];
      /** @description 1 most urgent … 4 */
      priority: number;
      /** @description Made by a simulation, never by the city */
      simulated: boolean;
      /** @enum {string} */
      status:
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      /** @description Counts the events of the case: 1, 2, 3, … */
      version: number;
      /**
       * @description Null while it waits for a department
       * @example DRN
       */
      departmentId: string | null;
      /** @description Only where the department is none of the scenario */
      departmentName?: Record<string, never>;
      /**
       * Format: date-time
       * @description The first deadline: rework and returns never move it
       */
      dueAt: string | null;
      /** @description Past its deadline: closed after it, or open after it */
      overdue: boolean;
      /**
       * @description A recorded verdict without a deadline
       * @enum {string}
       */
      recordedOutcome?: 'on-time' | 'overdue';
      /** Format: date-time */
      reportedAt: string;
      /** Format: date-time */
      filedAt: string;
      /**
       * Format: date-time
       * @description Of each kind of step the latest
       */
      dispatchedAt: string | null;
      /** Format: date-time */
      acceptedAt: string | null;
      /** Format: date-time */
      handlingAt: string | null;
      /** Format: date-time */
      fedBackAt: string | null;
      /** Format: date-time */
      checkedAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      /** @description How often it was returned */
      returns: number;
      /** @description How often a check failed */
      reworks: number;
    };
    CaseCountsView: {
      /** @description Cases by status */
      byStatus: {
        [key: string]: number;
      };
      /** @description Open cases past their deadline */
      overdue: number;
    };
    CaseList: {
      items: components['schemas']['CaseView'][];
      /** @description Give it as `cursor` for the next page */
      nextCursor: string | null;
      /** @description Cases that the filter finds; only on the first page */
      total?: number;
      /** @description The same filter without status and overdue; only on the first page */
      counts?: components['schemas']['CaseCountsView'];
    };
    NamesView: {
      /** @example 签收 */
      zh: string;
      /** @example Accept */
      en: string;
    };
    RouteOptionView: {
      departmentId: string;
      ruleId: string;
      reason: components['schemas']['NamesView'];
    };
    RoutingView: {
      /** @description Null: no rule fits, a dispatcher decides */
      departmentId: string | null;
      ruleId: string | null;
      reason: components['schemas']['NamesView'];
      /** @description What later rules would have chosen */
      alternatives: components['schemas']['RouteOptionView'][];
    };
    ActorView: {
      /** @enum {string} */
      kind: 'account' | 'device' | 'rule' | 'import';
      /** @description Account, device, rule or import */
      id: string;
      /** @description The role in which a person acted */
      role?: string;
      departmentId?: string;
    };
    HistoryView: {
      version: number;
      /** @example case.accepted */
      event: string;
      /** Format: date-time */
      at: string;
      actor: components['schemas']['ActorView'];
      /**
       * @description Status after it
       * @enum {string}
       */
      status:
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      departmentId: string | null;
      reason?: Record<string, never>;
      note?: Record<string, never>;
      /** @enum {string} */
      resultCode?:
        | 'fixed'
        | 'fixed-on-the-spot'
        | 'explained'
        | 'mediated'
        | 'permitted-activity'
        | 'exempted'
        | 'enforcement-opened'
        | 'copied-to-other-body'
        | 'not-found'
        | 'duplicate'
        | 'cannot-be-fixed';
      /** @description Routing rule that dispatched */
      ruleId?: Record<string, never>;
    };
    AllowedCommand: {
      /** @enum {string} */
      command: 'dispatch' | 'accept' | 'return' | 'handle' | 'feed-back' | 'check' | 'close' | 'record-closure';
      /** @description Members that the body must have */
      needs: string[];
      /** @description What it needs besides when `passed` is false */
      needsWhenFailed?: string[];
      label: components['schemas']['NamesView'];
    };
    CaseDetail: {
      /** Format: uuid */
      id: string;
      /** @example JJ-C-2611-000123 */
      number: string;
      /** Format: uuid */
      reportId: string;
      /** @description What the reporter was given */
      trackingNumber: string;
      /** @example jiaojiang */
      jurisdiction: string;
      /** @example E0506 */
      category: string;
      /** @description Only where the category is none of the scenario */
      categoryName?: Record<string, never>;
      description: string;
      place: components['schemas']['PlaceView'] | null;
      source: components['schemas']['SourceView'];
      /** @description 1 most urgent … 4 */
      priority: number;
      /** @description Made by a simulation, never by the city */
      simulated: boolean;
      /** @enum {string} */
      status:
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      /** @description Counts the events of the case: 1, 2, 3, … */
      version: number;
      /**
       * @description Null while it waits for a department
       * @example DRN
       */
      departmentId: string | null;
      /** @description Only where the department is none of the scenario */
      departmentName?: Record<string, never>;
      /**
       * Format: date-time
       * @description The first deadline: rework and returns never move it
       */
      dueAt: string | null;
      /** @description Past its deadline: closed after it, or open after it */
      overdue: boolean;
      /**
       * @description A recorded verdict without a deadline
       * @enum {string}
       */
      recordedOutcome?: 'on-time' | 'overdue';
      /** Format: date-time */
      reportedAt: string;
      /** Format: date-time */
      filedAt: string;
      /**
       * Format: date-time
       * @description Of each kind of step the latest
       */
      dispatchedAt: string | null;
      /** Format: date-time */
      acceptedAt: string | null;
      /** Format: date-time */
      handlingAt: string | null;
      /** Format: date-time */
      fedBackAt: string | null;
      /** Format: date-time */
      checkedAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      /** @description How often it was returned */
      returns: number;
      /** @description How often a check failed */
      reworks: number;
      /** @description How the first department was found */
      routing: components['schemas']['RoutingView'];
      history: components['schemas']['HistoryView'][];
      /** @description What this caller may do with the case now */
      commands: components['schemas']['AllowedCommand'][];
    };
    CommandCaseRequest: {
      /** @description Why: needed to return a case or to fail a check */
      reason?: string;
      /** @description Anything else worth keeping */
      note?: string;
      /**
       * @description How it ended for the department: needed to feed back
       * @enum {string}
       */
      resultCode?:
        | 'fixed'
        | 'fixed-on-the-spot'
        | 'explained'
        | 'mediated'
        | 'permitted-activity'
        | 'exempted'
        | 'enforcement-opened'
        | 'copied-to-other-body'
        | 'not-found'
        | 'duplicate'
        | 'cannot-be-fixed';
      /**
       * @description Who must fix it: needed to dispatch
       * @example DRN
       */
      departmentId?: string;
      /** @description Whether the work was found right: needed to check */
      passed?: boolean;
      /** @description Version of the case that the caller has seen; when it has moved on since, nothing happens (409) */
      expectedVersion?: number;
    };
    TransitionView: {
      /** @enum {string} */
      from:
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      /** @enum {string} */
      command: 'dispatch' | 'accept' | 'return' | 'handle' | 'feed-back' | 'check' | 'close' | 'record-closure';
      /** @description Which answer of the check takes this way */
      passed?: boolean;
      /** @enum {string} */
      to: 'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      /** @example case.accepted */
      event: string;
      by: ('dispatcher' | 'supervisor' | 'handler' | 'inspector' | 'rule' | 'import')[];
      needs: string[];
      label: components['schemas']['NamesView'];
    };
    ResultCodeView: {
      /** @enum {string} */
      code:
        | 'fixed'
        | 'fixed-on-the-spot'
        | 'explained'
        | 'mediated'
        | 'permitted-activity'
        | 'exempted'
        | 'enforcement-opened'
        | 'copied-to-other-body'
        | 'not-found'
        | 'duplicate'
        | 'cannot-be-fixed';
      name: components['schemas']['NamesView'];
    };
    LifecycleView: {
      statuses: (
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed'
      )[];
      transitions: components['schemas']['TransitionView'][];
      resultCodes: components['schemas']['ResultCodeView'][];
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
  listPositions: {
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
          'application/json': components['schemas']['PositionView'][];
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
  resetPosition: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetPositionRequest'];
      };
    };
    responses: {
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
  listBusOperations: {
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
          'application/json': components['schemas']['BusOperationView'][];
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
  listSetAside: {
    parameters: {
      query?: {
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description parked: with its key, in order; dead: alone */
        kind: 'parked' | 'dead';
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetAsidePage'];
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
  showSetAside: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description parked: with its key, in order; dead: alone */
        kind: 'parked' | 'dead';
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SetAsideDetail'];
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
  replaySetAside: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description parked: with its key, in order; dead: alone */
        kind: 'parked' | 'dead';
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BusOperationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayResult'];
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
  dropSetAside: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description parked: with its key, in order; dead: alone */
        kind: 'parked' | 'dead';
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BusOperationRequest'];
      };
    };
    responses: {
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
  DepartmentsController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
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
          'application/json': components['schemas']['DepartmentList'];
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
  CaseController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description Statuses, comma separated; without it every status */
        status?: string;
        /** @description Id of the department that has the case */
        department?: string;
        /** @description Category, or a major class for all of its own */
        category?: string;
        /** @description Words in number, tracking number, description or address */
        q?: string;
        /** @description Only open cases past their deadline */
        overdue?: boolean;
        /** @description due: nearest deadline first, without deadline last; filed: oldest first; -filed: newest first */
        sort?: 'due' | 'filed' | '-filed';
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
          'application/json': components['schemas']['CaseList'];
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
  CaseController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDetail'];
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
  CaseController_command: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 200 printable characters: the same command with the same key happens once and is answered alike */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
        command: 'dispatch' | 'accept' | 'return' | 'handle' | 'feed-back' | 'check' | 'close' | 'record-closure';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CommandCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseDetail'];
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
  LifecycleController_lifecycle: {
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
          'application/json': components['schemas']['LifecycleView'];
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
}
