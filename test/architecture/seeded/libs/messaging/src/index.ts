import { guard as edge } from '../../http/src/index.js';
export const guard = edge;
