import { builder } from '../../../../libs/testing/src/index.js';
export const seed = builder;
