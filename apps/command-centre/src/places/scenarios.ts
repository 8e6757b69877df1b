/** The scenario files, read once at boot. */
export const SCENARIOS = Symbol('SCENARIOS');
