export type * as IdentityApi from './identity.js';
export type * as IntakeApi from './intake.js';
export type * as DispatchApi from './dispatch.js';
export type * as TelemetryApi from './telemetry.js';
export type * as AnalyticsApi from './analytics.js';
export type * as CommandCentreApi from './command-centre.js';
