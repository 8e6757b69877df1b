export * from './event.js';
export * from './shared.js';
export * from './topics.js';
export * from './reports.js';
export * from './cases.js';
export * from './telemetry.js';
