import { guard } from '../../messaging/src/index.js';
export const scope = guard;
