import { guard } from '../../../libs/http/src/index.js';
export const page = guard;
