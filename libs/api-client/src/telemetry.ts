// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/telemetry/bus/positions': {
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
  '/api/telemetry/bus/positions/reset': {
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
  '/api/telemetry/bus/operations': {
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
  '/api/telemetry/bus/{kind}': {
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
  '/api/telemetry/bus/{kind}/{id}': {
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
  '/api/telemetry/bus/{kind}/{id}/replay': {
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
  '/api/telemetry/bus/{kind}/{id}/drop': {
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
  '/api/telemetry/things': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Things of a jurisdiction, by id */
    get: operations['ThingController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/things/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One thing with its datastreams and their latest observations */
    get: operations['ThingController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/datastreams': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Datastreams of a jurisdiction with their latest observations, by id */
    get: operations['DatastreamController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/things/{id}/credentials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Valid credentials of a thing, without their secrets */
    get: operations['CredentialController_list'];
    put?: never;
    /**
     * Give a thing a new credential
     * @description The credential before it stays valid until the next one, so that a device can be changed over.
     */
    post: operations['CredentialController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/things/{id}/credentials/{credentialId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a credential
     * @description Every replica refuses it within 5 s.
     */
    delete: operations['CredentialController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/observations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send one reading or up to 1,000
     * @description Answers 202 once Kafka has every accepted reading; refused ones are named with the reason. Sending the same reading again is harmless. 422: none could be accepted. 503: too much waits, send again after Retry-After.
     */
    post: operations['ObservationController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/datastreams/{id}/observations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Observations of a datastream, newest first */
    get: operations['ObservationListController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/datastreams/{id}/conflicts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Readings that were not stored because their time was taken by another value */
    get: operations['ObservationListController_conflicts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/telemetry/alarms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Alarms of a jurisdiction, newest first */
    get: operations['AlarmController_list'];
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
    NameView: {
      /** @example 洪家街道管网液位计1号 */
      zh: string;
      /** @example Hongjia drain gauge 1 */
      en: string;
    };
    ThingPlaceView: {
      /** @example 121.38931 */
      lng: number;
      /** @example 28.62515 */
      lat: number;
      /** @description Unit grid cell (单元网格) */
      cellId: string;
      /** @description Street or town (街道/乡镇) */
      townId: string | null;
    };
    ThingView: {
      /** @example JJ-DRN-001 */
      id: string;
      /** @example jiaojiang */
      jurisdictionId: string;
      /** @example drain-level-gauge */
      kind: string;
      name: components['schemas']['NameView'];
      place: components['schemas']['ThingPlaceView'];
      /** @description True for a device that only a simulator plays */
      simulated: boolean;
      /** @description False once the thing is no longer in the scenario */
      inService: boolean;
    };
    ThingPage: {
      items: components['schemas']['ThingView'][];
      nextCursor: string | null;
    };
    ObservationView: {
      /**
       * Format: date-time
       * @description When it was measured
       */
      phenomenonTime: string;
      /**
       * @description In the unit of the datastream
       * @example 0.82
       */
      result: number;
      /**
       * Format: date-time
       * @description When it was received
       */
      resultTime: string;
      /** @enum {string} */
      resultQuality: 'good' | 'suspect' | 'maintenance' | 'simulated';
    };
    DatastreamView: {
      /** @example JJ-DRN-001.fill-ratio */
      id: string;
      /** @example JJ-DRN-001 */
      thingId: string;
      /** @example drain-level-gauge */
      kind: string;
      /**
       * @description Observed property
       * @example fill-ratio
       */
      property: string;
      name: components['schemas']['NameView'];
      /**
       * @description Unit of every result; '1' for a ratio or a state
       * @example m
       */
      unit: string;
      /** @description Least result that is accepted */
      min: number;
      /** @description Greatest result that is accepted */
      max: number;
      /** @description Digits after the decimal point worth showing */
      decimals: number;
      /** @description Newest observation; null before the first */
      latest: components['schemas']['ObservationView'] | null;
    };
    ThingDetailView: {
      /** @example JJ-DRN-001 */
      id: string;
      /** @example jiaojiang */
      jurisdictionId: string;
      /** @example drain-level-gauge */
      kind: string;
      name: components['schemas']['NameView'];
      place: components['schemas']['ThingPlaceView'];
      /** @description True for a device that only a simulator plays */
      simulated: boolean;
      /** @description False once the thing is no longer in the scenario */
      inService: boolean;
      datastreams: components['schemas']['DatastreamView'][];
    };
    DatastreamPage: {
      items: components['schemas']['DatastreamView'][];
      nextCursor: string | null;
    };
    NewCredentialView: {
      /** Format: uuid */
      id: string;
      /** @example JJ-DRN-001 */
      thingId: string;
      /** Format: date-time */
      createdAt: string;
      /** @description Account that made it */
      createdBy: string;
      /**
       * @description For the header `Authorization: Device <token>`. Shown this once; only a hash of its secret is kept
       * @example JJ-DRN-001:oW0n9j5c3Jm1Wm0Y1v4Jc6iB8K0m1WqkGq6y8m0Zr0Q
       */
      token: string;
    };
    CredentialView: {
      /** Format: uuid */
      id: string;
      /** @example JJ-DRN-001 */
      thingId: string;
      /** Format: date-time */
      createdAt: string;
      /** @description Account that made it */
      createdBy: string;
    };
    CredentialList: {
      items: components['schemas']['CredentialView'][];
    };
    ObservationRequest: {
      /**
       * @description One of the device's own datastreams
       * @example JJ-DRN-001.fill-ratio
       */
      datastreamId: string;
      /**
       * Format: date-time
       * @description When it was measured, ISO 8601 with offset; at most 24 h old and 5 min ahead. Left out: now
       * @example 2026-11-22T08:00:00+08:00
       */
      phenomenonTime?: string;
      /**
       * @description A finite number in the datastream's unit and range
       * @example 0.82
       */
      result: number;
      /**
       * @default good
       * @enum {string}
       */
      resultQuality: 'good' | 'suspect' | 'maintenance' | 'simulated';
    };
    ObservationBatchRequest: {
      observations: components['schemas']['ObservationRequest'][];
    };
    RefusedObservation: {
      /** @description Place in the batch, from 0 */
      index: number;
      /** @enum {string} */
      code:
        | 'malformed'
        | 'unknown-datastream'
        | 'foreign-datastream'
        | 'no-number'
        | 'out-of-range'
        | 'no-instant'
        | 'too-late'
        | 'in-the-future'
        | 'unknown-quality';
      /** @description What was wrong and what is allowed */
      detail: string;
      /**
       * @description JSON Pointer to it
       * @example #/observations/3/result
       */
      pointer: string;
    };
    ObservationsAccepted: {
      /** @description Readings that Kafka has and that will be stored */
      accepted: number;
      refused: components['schemas']['RefusedObservation'][];
    };
    ObservationList: {
      /** @example JJ-DRN-001.fill-ratio */
      datastreamId: string;
      /** @description Newest first */
      items: components['schemas']['ObservationView'][];
    };
    ConflictView: {
      /**
       * Format: date-time
       * @description The time that both claim
       */
      phenomenonTime: string;
      /** @description What is stored: the one that came first */
      storedResult: number;
      /** @description What came later and was not stored */
      result: number;
      /**
       * Format: date-time
       * @description When that was received
       */
      resultTime: string;
    };
    ConflictList: {
      /** @example JJ-DRN-001.fill-ratio */
      datastreamId: string;
      /** @description Newest first, at most as many as asked for */
      items: components['schemas']['ConflictView'][];
    };
    AlarmView: {
      /** Format: uuid */
      alarmId: string;
      /** @enum {string} */
      state: 'raised' | 'cleared';
      /** @example jiaojiang */
      jurisdictionId: string;
      /** @example JJ-DRN-001 */
      thingId: string;
      thingName: components['schemas']['NameView'];
      /** @example JJ-DRN-001.fill-ratio */
      datastreamId: string;
      /** @example drain-near-full */
      ruleId: string;
      /** @description 1 red, 2 orange, 3 yellow, 4 blue */
      severity: number;
      /** @description Category of the case; null: the alarm only shows */
      category: string | null;
      description: components['schemas']['NameView'];
      place: components['schemas']['ThingPlaceView'];
      /** @description The reading that raised it */
      value: number;
      /** @example m */
      unit: string;
      /**
       * Format: date-time
       * @description When that reading was measured
       */
      raisedAt: string;
      /** Format: date-time */
      clearedAt: string | null;
      simulated: boolean;
    };
    AlarmPage: {
      items: components['schemas']['AlarmView'][];
      nextCursor: string | null;
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
  ThingController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description Only things of this kind */
        kind?: string;
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
          'application/json': components['schemas']['ThingPage'];
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
  ThingController_get: {
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
          'application/json': components['schemas']['ThingDetailView'];
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
  DatastreamController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description Only things of this kind */
        kind?: string;
        /** @description Only datastreams of this thing */
        thing?: string;
        /** @description Only this observed property */
        property?: string;
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
          'application/json': components['schemas']['DatastreamPage'];
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
  CredentialController_list: {
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
          'application/json': components['schemas']['CredentialList'];
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
  CredentialController_create: {
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
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewCredentialView'];
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
  CredentialController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        credentialId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
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
  ObservationController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          components['schemas']['ObservationRequest'] | components['schemas']['ObservationBatchRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ObservationsAccepted'];
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
  ObservationListController_list: {
    parameters: {
      query?: {
        /** @description From this moment on: an instant with offset, or a local date or date-time of the jurisdiction */
        from?: string;
        /** @description Before this moment, written like `from` */
        to?: string;
        /** @description Most observations in the answer */
        limit?: number;
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
          'application/json': components['schemas']['ObservationList'];
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
  ObservationListController_conflicts: {
    parameters: {
      query?: {
        /** @description From this moment on: an instant with offset, or a local date or date-time of the jurisdiction */
        from?: string;
        /** @description Before this moment, written like `from` */
        to?: string;
        /** @description Most observations in the answer */
        limit?: number;
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
          'application/json': components['schemas']['ConflictList'];
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
  AlarmController_list: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description raised: those that stand; left out: all */
        state?: 'raised' | 'cleared';
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
          'application/json': components['schemas']['AlarmPage'];
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
