import { scope } from '../../persistence/src/index.js';
export const settings = scope;
