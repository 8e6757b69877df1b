export * from './bus.js';
export * from './eventually.js';
export * from './identity.js';
export * from './stack.js';
