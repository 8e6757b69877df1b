// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/command-centre/bus/positions': {
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
  '/api/command-centre/bus/positions/reset': {
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
  '/api/command-centre/bus/operations': {
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
  '/api/command-centre/bus/{kind}': {
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
  '/api/command-centre/bus/{kind}/{id}': {
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
  '/api/command-centre/bus/{kind}/{id}/replay': {
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
  '/api/command-centre/bus/{kind}/{id}/drop': {
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
  '/api/live/snapshot': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The whole live picture of a jurisdiction at one moment */
    get: operations['SnapshotController_now'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The changes of the live picture as they happen
     * @description Server-sent events: `case`, `device`, `counters`, `feed` carry the new state, each with an id that is a cursor; `rebuilding` says whether the picture may be old; `heartbeat` comes every 15 s; after `reset` take a new snapshot. A dropped stream resumes without a gap from `cursor` or `Last-Event-ID`.
     */
    get: operations['StreamController_follow'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live/jurisdictions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The jurisdictions that the caller may enter */
    get: operations['DistrictMapController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/live/map': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Outline, towns, cells and streets of a jurisdiction */
    get: operations['DistrictMapController_map'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the whole city can do its work */
    get: operations['CityHealthController_report'];
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
    CountersView: {
      /** @description Reports of today, as the jurisdiction's clocks count it */
      reportedToday: number;
      openCases: number;
      /** @description Open cases past their deadline */
      overdueCases: number;
      /** @description Open cases whose deadline comes within two hours */
      dueSoon: number;
      closedToday: number;
      standingAlarms: number;
      /** @description Devices that spoke within the time their kind allows */
      devicesReporting: number;
      devicesTotal: number;
    };
    LiveCaseView: {
      /** Format: uuid */
      id: string;
      /** @example JJ-20261122-00042 */
      number: string;
      /** @example E0503 */
      category: string;
      /** @description Only when the category is none of the scenario */
      categoryName?: string;
      /** @enum {string} */
      status:
        'filed' | 'dispatched' | 'returned' | 'accepted' | 'handling' | 'fed-back' | 'checked' | 'rework' | 'closed';
      /** @example DRN */
      departmentId: string | null;
      /** @description Only when the department is none of the scenario */
      departmentName?: string;
      /** @example 121.43 */
      lng: number | null;
      /** @example 28.66 */
      lat: number | null;
      /** Format: date-time */
      dueAt: string | null;
      /** @description 1 most urgent … 4 */
      priority: number;
      /** @example hotline-12345 */
      source: string;
      simulated: boolean;
      /** @description Grows with each change: an older one never replaces a newer one */
      version: number;
    };
    NamesView: {
      /** @example 椒江区 */
      zh: string;
      /** @example Jiaojiang District */
      en: string;
    };
    LatestValueView: {
      /** @example JJ-DRN-001.level */
      datastreamId: string;
      /** @example level */
      property: string;
      propertyName: components['schemas']['NamesView'];
      /** @example m */
      unit: string;
      result: number;
      /**
       * Format: date-time
       * @description When it was measured
       */
      at: string;
    };
    LiveAlarmView: {
      /** Format: uuid */
      id: string;
      thingId: string;
      ruleId: string;
      /** @description 1 red, 2 orange, 3 yellow, 4 blue */
      severity: number;
      description: components['schemas']['NamesView'];
      /** @description The reading that raised it */
      value: number;
      unit: string;
      /** Format: date-time */
      raisedAt: string;
    };
    LiveDeviceView: {
      /** @example JJ-DRN-001 */
      id: string;
      /** @example drain-level-gauge */
      kind: string;
      kindName?: components['schemas']['NamesView'];
      name: components['schemas']['NamesView'];
      lng: number;
      lat: number;
      latest: components['schemas']['LatestValueView'][];
      /** @description The most severe of its standing alarms */
      alarm: components['schemas']['LiveAlarmView'] | null;
      /**
       * @description silent: it spoke and should have spoken again; unknown: it never spoke
       * @enum {string}
       */
      state: 'normal' | 'alarm' | 'silent' | 'unknown';
      simulated: boolean;
    };
    FeedItemView: {
      /**
       * Format: uuid
       * @description Id of the event: a repeated line is known by it
       */
      id: string;
      /** Format: date-time */
      at: string;
      /** @example case.dispatched */
      type: string;
      /** Format: uuid */
      caseId?: string;
      /** @description Number of the case */
      number?: string;
      trackingNumber?: string;
      category?: string;
      categoryName?: string;
      departmentId?: string | null;
      departmentName?: string;
      thingId?: string;
      thingName?: components['schemas']['NamesView'];
      severity?: number;
      simulated: boolean;
    };
    SnapshotView: {
      /** @description Changes when the live state was rebuilt; empty while it is being rebuilt */
      epoch: string;
      /** @description Give it to the stream */
      cursor: string;
      /** @description True: the live state is being rebuilt, and this came from the database */
      rebuilding: boolean;
      /** Format: date-time */
      at: string;
      counters: components['schemas']['CountersView'];
      /** @description Open cases */
      cases: components['schemas']['LiveCaseView'][];
      devices: components['schemas']['LiveDeviceView'][];
      /** @description Newest first, at most 100 */
      feed: components['schemas']['FeedItemView'][];
    };
    JurisdictionView: {
      /** @example jiaojiang */
      id: string;
      name: components['schemas']['NamesView'];
      /** @example Asia/Shanghai */
      timeZone: string;
      simulated: boolean;
    };
    JurisdictionList: {
      items: components['schemas']['JurisdictionView'][];
    };
    PointView: {
      /** @example 121.431 */
      lng: number;
      /** @example 28.661 */
      lat: number;
    };
    DistrictMapView: {
      /** @example jiaojiang */
      id: string;
      name: components['schemas']['NamesView'];
      /**
       * @description IANA name
       * @example Asia/Shanghai
       */
      timeZone: string;
      /** @description True: shapes, devices and cases are made up */
      simulated: boolean;
      /** @description GeoJSON FeatureCollection with one feature */
      outline: {
        [key: string]: unknown;
      } | null;
      /** @description GeoJSON FeatureCollection; properties id and name */
      towns: {
        [key: string]: unknown;
      } | null;
      /** @description GeoJSON FeatureCollection of coarse cells; property id */
      cells: {
        [key: string]: unknown;
      } | null;
      /** @description GeoJSON FeatureCollection of lines; properties id and name */
      streets: {
        [key: string]: unknown;
      } | null;
      center: components['schemas']['PointView'];
      /** @description West, south, east, north */
      bounds: number[];
    };
    CityHealthView: {
      /** @enum {string} */
      status: 'ready' | 'starting' | 'unavailable';
      /**
       * @description State of each service
       * @example {
       *       "intake": "ready",
       *       "dispatch": "ready",
       *       "command-centre": "ready"
       *     }
       */
      services: {
        [key: string]: 'ready' | 'starting' | 'unavailable' | 'unreachable';
      };
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
  SnapshotController_now: {
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
          'application/json': components['schemas']['SnapshotView'];
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
  StreamController_follow: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Cursor of a snapshot, or id of the last event that was received; without it the stream begins now */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The stream */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
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
  DistrictMapController_list: {
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
          'application/json': components['schemas']['JurisdictionList'];
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
  DistrictMapController_map: {
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
          'application/json': components['schemas']['DistrictMapView'];
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
  CityHealthController_report: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every service is ready */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CityHealthView'];
        };
      };
      /** @description At least one service is not */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CityHealthView'];
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
