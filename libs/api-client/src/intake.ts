// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/intake/bus/positions': {
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
  '/api/intake/bus/positions/reset': {
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
  '/api/intake/bus/operations': {
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
  '/api/intake/bus/{kind}': {
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
  '/api/intake/bus/{kind}/{id}': {
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
  '/api/intake/bus/{kind}/{id}/replay': {
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
  '/api/intake/bus/{kind}/{id}/drop': {
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
  '/api/intake/categories': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may be reported here: the categories of the jurisdiction, empty when it was imported */
    get: operations['CategoriesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports, newest first; a citizen sees the own ones */
    get: operations['ReportController_list'];
    put?: never;
    /** Report a problem; filed at once where a rule says so, else it waits for an operator */
    post: operations['ReportController_report'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/reports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One report with its history and what the caller may do with it */
    get: operations['ReportController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/reports/{id}/commands/{command}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** File a report, so that a case follows, or void it with a reason */
    post: operations['ReportCommandController_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/intake/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Load rows of a recorded history of cases; repeating never doubles */
    post: operations['ImportController_run'];
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
    NamesView: {
      /** @example 道路破损 */
      zh: string;
      /** @example Damaged road surface */
      en: string;
    };
    LimitView: {
      /** @example 3 */
      amount: number;
      /**
       * @description natural-minute, natural-hour or natural-day
       * @example natural-day
       */
      unit: string;
    };
    CategoryView: {
      /**
       * @description Code to report with (小类)
       * @example E0113
       */
      id: string;
      name: components['schemas']['NamesView'];
      /**
       * @description event (事件) happened; part (部件) is a fixed public object
       * @enum {string}
       */
      kind: 'event' | 'part';
      /**
       * @description Code of the major class (大类)
       * @example E01
       */
      majorId: string;
      /** @description Name of the major class */
      major: components['schemas']['NamesView'];
      /** @description 1 most urgent … 4 */
      priority: number;
      /** @description From filing to the deadline of the case */
      limit: components['schemas']['LimitView'];
    };
    CategoryList: {
      items: components['schemas']['CategoryView'][];
    };
    PlaceRequest: {
      /**
       * @description Longitude, WGS 84 degrees
       * @example 121.431
       */
      lng: number;
      /**
       * @description Latitude, WGS 84 degrees
       * @example 28.661
       */
      lat: number;
      /**
       * @description Address as people say it
       * @example 中山东路与解放路口
       */
      address?: string;
    };
    SourceRequest: {
      /**
       * @description How the report came in
       * @enum {string}
       */
      kind:
        | 'inspector'
        | 'hotline-12319'
        | 'hotline-12345'
        | 'mini-program'
        | 'petition'
        | 'proposal'
        | 'leader-instruction'
        | 'machine-analysis'
        | 'sensor-alarm'
        | 'vehicle-track'
        | 'drone'
        | 'patrol-car'
        | 'satellite-patch'
        | 'off-site-capture'
        | 'inspection-finding'
        | 'trade-census'
        | 'property-company'
        | 'other-platform'
        | 'online-opinion';
      /** @description An app, a telephone line, a camera network */
      channel?: string;
      /** @description Its id where it came from, such as a call record */
      ref?: string;
    };
    ReporterRequest: {
      name?: string;
      /**
       * @description Digits, spaces and + - ( )
       * @example 13800138000
       */
      phone?: string;
    };
    ReportProblemRequest: {
      /**
       * @description Category code, see GET /api/intake/categories
       * @example E0113
       */
      category: string;
      /** @example 路面塌陷约一平方米 */
      description: string;
      /** @description Must lie inside the district */
      place: components['schemas']['PlaceRequest'];
      /** @description Default: by the role of the caller */
      source?: components['schemas']['SourceRequest'];
      reporter?: components['schemas']['ReporterRequest'];
      /** @description Makes repeating safe: the same key and body find the first report (200); also as header Idempotency-Key */
      idempotencyKey?: string;
      /**
       * @description May be left out when the account has exactly one
       * @example jiaojiang
       */
      jurisdiction?: string;
      /**
       * @description Made by a simulation or for a drill, never by the city
       * @default false
       */
      simulated: boolean;
    };
    ReportReceipt: {
      /** Format: uuid */
      reportId: string;
      /**
       * @description For the reporter to ask by
       * @example JJ-261122-000123
       */
      trackingNumber: string;
      /**
       * @description filed by a rule, or waiting for an operator
       * @enum {string}
       */
      status: 'reported' | 'filed';
      /** @description True when a case follows at once */
      caseExpected: boolean;
      /** Format: date-time */
      reportedAt: string;
      /** @description Unit grid cell (单元网格) the place was snapped to */
      cellId: string | null;
      /** @description Town the place lies in */
      townId: string | null;
    };
    PlaceView: {
      lng: number;
      lat: number;
      address?: string;
      cellId?: string;
      townId?: string;
    };
    SourceView: {
      /** @enum {string} */
      kind:
        | 'inspector'
        | 'hotline-12319'
        | 'hotline-12345'
        | 'mini-program'
        | 'petition'
        | 'proposal'
        | 'leader-instruction'
        | 'machine-analysis'
        | 'sensor-alarm'
        | 'vehicle-track'
        | 'drone'
        | 'patrol-car'
        | 'satellite-patch'
        | 'off-site-capture'
        | 'inspection-finding'
        | 'trade-census'
        | 'property-company'
        | 'other-platform'
        | 'online-opinion';
      channel?: string;
      ref?: string;
    };
    ReportView: {
      /** Format: uuid */
      reportId: string;
      trackingNumber: string;
      jurisdiction: string;
      /** @enum {string} */
      status: 'reported' | 'filed' | 'void';
      /** @description Grows with each event of the report */
      version: number;
      category: string;
      /** @description Only where the category came with an imported history */
      categoryName?: string;
      description: string;
      place: components['schemas']['PlaceView'] | null;
      source: components['schemas']['SourceView'];
      priority: number;
      /** Format: date-time */
      reportedAt: string;
      /**
       * Format: date-time
       * @description When it was filed or voided
       */
      decidedAt: string | null;
      simulated: boolean;
    };
    ReportList: {
      items: components['schemas']['ReportView'][];
      /** @description Give it as cursor for the next page; null on the last */
      nextCursor: string | null;
      /** @description How many there are; on the first page, and only up to 10,000 */
      total?: number;
    };
    ReporterView: {
      /** @description Masked except for operators and dispatchers */
      name?: string | null;
      /** @description Masked except for operators and dispatchers */
      phone?: string | null;
    };
    ActorView: {
      /** @enum {string} */
      kind: 'account' | 'device' | 'rule' | 'import';
      id: string;
      role?: string;
    };
    ReportHistoryEntry: {
      /** @example report.filed */
      event: string;
      /** Format: date-time */
      at: string;
      actor: components['schemas']['ActorView'];
      reason?: string;
    };
    CommandLabel: {
      zh: string;
      en: string;
    };
    ReportCommandView: {
      /** @enum {string} */
      command: 'file' | 'void';
      /** @description Members of the body that the command cannot do without */
      needs: string[];
      label: components['schemas']['CommandLabel'];
    };
    ReportDetail: {
      /** Format: uuid */
      reportId: string;
      trackingNumber: string;
      jurisdiction: string;
      /** @enum {string} */
      status: 'reported' | 'filed' | 'void';
      /** @description Grows with each event of the report */
      version: number;
      category: string;
      /** @description Only where the category came with an imported history */
      categoryName?: string;
      description: string;
      place: components['schemas']['PlaceView'] | null;
      source: components['schemas']['SourceView'];
      priority: number;
      /** Format: date-time */
      reportedAt: string;
      /**
       * Format: date-time
       * @description When it was filed or voided
       */
      decidedAt: string | null;
      simulated: boolean;
      reporter: components['schemas']['ReporterView'] | null;
      history: components['schemas']['ReportHistoryEntry'][];
      /** @description What the caller may do with it now */
      commands: components['schemas']['ReportCommandView'][];
    };
    DecideRequest: {
      /** @description Why; a report cannot be voided without it */
      reason?: string;
      /**
       * @description With file: the category as the operator sees it
       * @example E0113
       */
      category?: string;
    };
    ImportPlace: {
      /**
       * @description Longitude, WGS 84 degrees
       * @example 121.431
       */
      lng: number;
      /**
       * @description Latitude, WGS 84 degrees
       * @example 28.661
       */
      lat: number;
      /**
       * @description Address as people say it
       * @example 中山东路与解放路口
       */
      address?: string;
      /** @description Town as recorded */
      town?: string;
    };
    ImportStep: {
      /** @enum {string} */
      command: 'dispatch' | 'return' | 'accept' | 'handle' | 'feed-back' | 'check' | 'close' | 'record-closure';
      /** Format: date-time */
      at: string;
      departmentId?: string;
    };
    ImportRow: {
      /** @description Identifies the case in the recording: the same again is the same case */
      sourceId: string;
      category: string;
      categoryName?: string;
      description?: string;
      place?: components['schemas']['ImportPlace'];
      /** @description kind: one of inspector, hotline-12319, hotline-12345, mini-program, petition, proposal, leader-instruction, machine-analysis, sensor-alarm, vehicle-track, drone, patrol-car, satellite-patch, off-site-capture, inspection-finding, trade-census, property-company, other-platform, online-opinion */
      source: components['schemas']['SourceRequest'];
      /**
       * Format: date-time
       * @description Not in the future
       */
      reportedAt: string;
      /** @description Who handled it */
      departmentId?: string;
      departmentName?: string;
      /**
       * Format: date-time
       * @description Deadline as recorded
       */
      dueAt?: string;
      /**
       * @description A recorded verdict, where there is no deadline
       * @enum {string}
       */
      outcome?: 'on-time' | 'overdue';
      /** @description What happened to the case, in this order */
      steps: components['schemas']['ImportStep'][];
      /** @default false */
      simulated: boolean;
    };
    ImportNames: {
      zh: string;
      en: string;
    };
    ImportJurisdiction: {
      /**
       * @description Registered with the first rows when no scenario describes it
       * @example boston
       */
      id: string;
      name: components['schemas']['ImportNames'];
      /**
       * @description IANA name; the days of its figures are days there
       * @example America/New_York
       */
      timeZone: string;
      /**
       * @description First letters of its tracking numbers; default IM
       * @example BOS
       */
      numberPrefix?: string;
    };
    ImportRequest: {
      jurisdiction: components['schemas']['ImportJurisdiction'];
      /** @description Each row is judged by itself: a wrong one is refused with its reason, the others go in */
      rows: components['schemas']['ImportRow'][];
    };
    RefusedRow: {
      /** @description Position in rows, from 0 */
      index: number;
      sourceId: string | null;
      /** @description What is wrong and what is allowed */
      reason: string;
    };
    ImportReceipt: {
      /** @description Rows that are new */
      accepted: number;
      /** @description Rows that were there already, with the same content */
      repeated: number;
      refused: components['schemas']['RefusedRow'][];
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
  CategoriesController_list: {
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
          'application/json': components['schemas']['CategoryList'];
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
  ReportController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description One or several of reported, filed, void, comma separated */
        status?: string;
        /** @description Category code */
        category?: string;
        /** @description Part of the description, the address or the tracking number */
        q?: string;
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
          'application/json': components['schemas']['ReportList'];
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
  ReportController_report: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
      };
      header?: {
        /** @description Like idempotencyKey in the body */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReportProblemRequest'];
      };
    };
    responses: {
      /** @description The same key and body came before: the same answer */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportReceipt'];
        };
      };
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportReceipt'];
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
  ReportController_get: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
      };
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
          'application/json': components['schemas']['ReportDetail'];
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
  ReportCommandController_run: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
      };
      header?: never;
      path: {
        id: string;
        command: 'file' | 'void';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DecideRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportView'];
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
  ImportController_run: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReceipt'];
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
