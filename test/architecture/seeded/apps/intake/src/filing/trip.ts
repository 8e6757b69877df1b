import { round } from './round.js';
export const trip = () => round;
