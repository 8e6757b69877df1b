export * from './catalogue.js';
export * from './clock.js';
export * from './ids.js';
export * from './time.js';
export * from './together.js';
