import { rows } from '../cases/case.repository.js';
export const routed = rows;
