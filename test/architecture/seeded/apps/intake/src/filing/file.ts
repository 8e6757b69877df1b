import { open } from '../../../dispatch/src/cases/open.js';
export const filed = open;
