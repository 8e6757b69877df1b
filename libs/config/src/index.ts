export * from './settings.js';
export * from './fragments.js';
