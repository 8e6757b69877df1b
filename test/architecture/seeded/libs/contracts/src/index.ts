import { settings } from '../../config/src/index.js';
export const contract = settings;
