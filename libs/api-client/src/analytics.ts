// Generated from docs/generated/openapi: npm run generate
export interface paths {
  '/api/analytics/bus/positions': {
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
  '/api/analytics/bus/positions/reset': {
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
  '/api/analytics/bus/operations': {
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
  '/api/analytics/bus/{kind}': {
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
  '/api/analytics/bus/{kind}/{id}': {
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
  '/api/analytics/bus/{kind}/{id}/replay': {
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
  '/api/analytics/bus/{kind}/{id}/drop': {
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
  '/api/analytics/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every metric with its definition, and what it can be cut by */
    get: operations['MetricsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/analytics/metrics/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A metric for a period: one row over everything, then one per key of the cut */
    get: operations['MetricsController_answer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/analytics/metrics/{id}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases behind a metric: as many as the number says, each with the reason */
    get: operations['MetricsController_cases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/analytics/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was reported, closed, due and on time in a period, with the closure rates of each row */
    get: operations['SummaryController_summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/analytics/summary/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases behind a count of the summary */
    get: operations['SummaryController_cases'];
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
    TextView: {
      /** @example 结案率 */
      zh: string;
      /** @example Closure rate */
      en: string;
    };
    VariantView: {
      /** @example due */
      id: string;
      name: components['schemas']['TextView'];
      /** @description The definition in one sentence */
      definition: components['schemas']['TextView'];
      /** @description Which cases count above the line */
      numerator: components['schemas']['TextView'];
      /** @description Which cases count below the line */
      denominator: components['schemas']['TextView'];
      /** @description Which time decides that a case belongs to the period */
      timeBasis: components['schemas']['TextView'];
      /** @description What never counts */
      exclusions: components['schemas']['TextView'][];
    };
    MetricView: {
      /** @example M-03 */
      id: string;
      name: components['schemas']['TextView'];
      /** @description Definition of the default variant */
      definition: components['schemas']['TextView'];
      /**
       * @description What the number is
       * @enum {string}
       */
      unit: 'share';
      /** @description Ways of counting; the first is the default */
      variants: components['schemas']['VariantView'][];
    };
    CutView: {
      /** @example department */
      id: string;
      name: components['schemas']['TextView'];
    };
    MetricListView: {
      items: components['schemas']['MetricView'][];
      /** @description Always null: the list comes whole */
      nextCursor: string | null;
      /** @description What every metric can be split and filtered by */
      cuts: components['schemas']['CutView'][];
    };
    MetricOfAnswerView: {
      /** @example M-03 */
      id: string;
      name: components['schemas']['TextView'];
      variant: components['schemas']['VariantView'];
    };
    PeriodView: {
      /**
       * @description Begin, inclusive
       * @example 2026-10-31T16:00:00.000Z
       */
      from: string;
      /**
       * @description End, exclusive
       * @example 2026-11-30T16:00:00.000Z
       */
      to: string;
      /** @description What the numbers were true at: `to`, or now while the period is still running */
      asOf: string;
      /**
       * @description Zone of the jurisdiction, whose clocks begin and end the period
       * @example Asia/Shanghai
       */
      timeZone: string;
    };
    MetricRowView: {
      /**
       * @description Cases above the line
       * @example 26477
       */
      numerator: number;
      /**
       * @description Cases below the line
       * @example 34555
       */
      denominator: number;
      /**
       * @description numerator / denominator, rounded to six places; null when the denominator is 0
       * @example 0.766228
       */
      rate: number | null;
      /**
       * @description `all`: everything (the first row); null: the cases that have no key in this cut; else the key
       * @example SAN
       */
      key: string | null;
      name: components['schemas']['TextView'];
    };
    MetricAnswerView: {
      metric: components['schemas']['MetricOfAnswerView'];
      /**
       * @description The cut of the rows
       * @example department
       */
      by: string;
      period: components['schemas']['PeriodView'];
      /**
       * @description Only cases with these keys were counted
       * @example {
       *       "town": "baiyun"
       *     }
       */
      filters: Record<string, never>;
      rows: components['schemas']['MetricRowView'][];
    };
    MemberView: {
      /** Format: uuid */
      caseId: string;
      /** @example JJ-20261122-000017 */
      number: string;
      /** @example E0506 */
      category: string;
      /** @description A name that came with the case, where the scenario has none */
      categoryName?: string;
      /** @example closed */
      status: string;
      /** @example SAN */
      departmentId: string | null;
      /** @description A name that came with the case */
      departmentName?: string;
      townId: string | null;
      /** @example sensor-alarm */
      source: string;
      /** @description Made by a simulation */
      simulated: boolean;
      reportedAt: string;
      /** @description First dispatch */
      dispatchedAt: string | null;
      /** @description First deadline */
      dueAt: string | null;
      closedAt: string | null;
      /**
       * @description Verdict of a record that has no deadline
       * @enum {string}
       */
      recordedOutcome?: 'on-time' | 'overdue';
      /** @description The case counts above the line */
      inNumerator: boolean;
      /** @description The case counts below the line */
      inDenominator: boolean;
      /**
       * @description Why it stands where it stands
       * @example {
       *       "zh": "2011-07-15 01:32 到期，2011-07-01 05:06 结案：按期",
       *       "en": "due 2011-07-15 01:32, closed 2011-07-01 05:06: on time"
       *     }
       */
      why: components['schemas']['TextView'];
    };
    MemberPageView: {
      period: components['schemas']['PeriodView'];
      /** @description Only cases with these keys are listed; a handler gets those of the own department */
      filters: Record<string, never>;
      /** @description How many cases there are in all: the number that was opened */
      total: number;
      /** @description By the time of the report */
      items: components['schemas']['MemberView'][];
      nextCursor: string | null;
    };
    ReportCountsView: {
      /** @description Reports made in the period */
      reported: number;
      /** @description Reports filed in the period */
      filed: number;
      /** @description Reports refused in the period */
      voided: number;
    };
    RateView: {
      /**
       * @description Cases above the line
       * @example 26477
       */
      numerator: number;
      /**
       * @description Cases below the line
       * @example 34555
       */
      denominator: number;
      /**
       * @description numerator / denominator, rounded to six places; null when the denominator is 0
       * @example 0.766228
       */
      rate: number | null;
    };
    ClosureRatesView: {
      /** @description M-03, variant due */
      due: components['schemas']['RateView'];
      /** @description M-03, variant filed (R) */
      filed: components['schemas']['RateView'];
    };
    SummaryRowView: {
      /**
       * @description Key of the row: `all` for everything, null for cases without a key; of the same name as the cut
       * @example SAN
       */
      key: string | null;
      /** @description The same as `key`, when cut by department */
      department?: string | null;
      name: components['schemas']['TextView'];
      /** @description Cases reported in the period */
      reported: number;
      /** @description Cases first dispatched in the period */
      dispatched: number;
      /** @description Cases closed in the period */
      closed: number;
      /** @description Cases due in the period, by its as-of */
      due: number;
      /** @description Those of the due that were closed by the as-of */
      dueAndClosed: number;
      /** @description Those of the due that were closed by their deadline */
      onTime: number;
      closureRate: components['schemas']['ClosureRatesView'];
      /** @description M-04 */
      onTimeRate: components['schemas']['RateView'];
    };
    SummaryView: {
      /**
       * @description The cut of the rows
       * @example department
       */
      by: string;
      period: components['schemas']['PeriodView'];
      /**
       * @description Only cases with these keys were counted
       * @example {}
       */
      filters: Record<string, never>;
      /** @description Reports of the whole jurisdiction, whatever the filters */
      reports: components['schemas']['ReportCountsView'];
      rows: components['schemas']['SummaryRowView'][];
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
  MetricsController_list: {
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
          'application/json': components['schemas']['MetricListView'];
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
  MetricsController_answer: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Begin of the period, inclusive: a local date or date-time of the jurisdiction, or an instant with offset. Default: the first of the month that `to` ends in */
        from?: string;
        /** @description End of the period, exclusive, written as `from`. Default: the end of today */
        to?: string;
        /** @description Only cases of this department (the newest that the case was sent to); `none`: only those without one */
        department?: string;
        /** @description Only cases of this category; `none`: only those without one */
        category?: string;
        /** @description Only cases of this town; `none`: only those without one */
        town?: string;
        /** @description Only cases of this unit grid cell; `none`: only those without one */
        cell?: string;
        /** @description Only cases of this source kind; `none`: only those without one */
        source?: string;
        /** @description One row per key of this cut */
        by?: 'none' | 'department' | 'category' | 'town' | 'cell' | 'source';
        /** @description Way of counting; default: the first of the metric */
        variant?: string;
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
          'application/json': components['schemas']['MetricAnswerView'];
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
  MetricsController_cases: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description Begin of the period, inclusive: a local date or date-time of the jurisdiction, or an instant with offset. Default: the first of the month that `to` ends in */
        from?: string;
        /** @description End of the period, exclusive, written as `from`. Default: the end of today */
        to?: string;
        /** @description Only cases of this department (the newest that the case was sent to); `none`: only those without one */
        department?: string;
        /** @description Only cases of this category; `none`: only those without one */
        category?: string;
        /** @description Only cases of this town; `none`: only those without one */
        town?: string;
        /** @description Only cases of this unit grid cell; `none`: only those without one */
        cell?: string;
        /** @description Only cases of this source kind; `none`: only those without one */
        source?: string;
        /** @description Way of counting; default: the first of the metric */
        variant?: string;
        /** @description Cases above the line, below it, or below it and not above */
        part?: 'numerator' | 'denominator' | 'rest';
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
          'application/json': components['schemas']['MemberPageView'];
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
  SummaryController_summary: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Begin of the period, inclusive: a local date or date-time of the jurisdiction, or an instant with offset. Default: the first of the month that `to` ends in */
        from?: string;
        /** @description End of the period, exclusive, written as `from`. Default: the end of today */
        to?: string;
        /** @description Only cases of this department (the newest that the case was sent to); `none`: only those without one */
        department?: string;
        /** @description Only cases of this category; `none`: only those without one */
        category?: string;
        /** @description Only cases of this town; `none`: only those without one */
        town?: string;
        /** @description Only cases of this unit grid cell; `none`: only those without one */
        cell?: string;
        /** @description Only cases of this source kind; `none`: only those without one */
        source?: string;
        /** @description One row per key of this cut */
        by?: 'none' | 'department' | 'category' | 'town' | 'cell' | 'source';
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
          'application/json': components['schemas']['SummaryView'];
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
  SummaryController_cases: {
    parameters: {
      query?: {
        /** @description Jurisdiction; may be left out when the account has exactly one */
        jurisdiction?: string;
        /** @description Most items in the answer, 1 to 200 */
        limit?: number;
        /** @description nextCursor of the page before */
        cursor?: string;
        /** @description Begin of the period, inclusive: a local date or date-time of the jurisdiction, or an instant with offset. Default: the first of the month that `to` ends in */
        from?: string;
        /** @description End of the period, exclusive, written as `from`. Default: the end of today */
        to?: string;
        /** @description Only cases of this department (the newest that the case was sent to); `none`: only those without one */
        department?: string;
        /** @description Only cases of this category; `none`: only those without one */
        category?: string;
        /** @description Only cases of this town; `none`: only those without one */
        town?: string;
        /** @description Only cases of this unit grid cell; `none`: only those without one */
        cell?: string;
        /** @description Only cases of this source kind; `none`: only those without one */
        source?: string;
        /** @description The count to open */
        column?: 'reported' | 'dispatched' | 'closed' | 'due' | 'dueAndClosed' | 'onTime';
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
          'application/json': components['schemas']['MemberPageView'];
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
