import { district } from '../../scenario/src/index.js';
export const guard = district;
