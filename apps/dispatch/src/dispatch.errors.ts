import { catalogue } from '@citybrain/kernel';

/** What dispatch refuses on purpose. */
export const dispatchErrors = catalogue('DISPATCH', {
  CASE_NOT_FOUND: {
    status: 404,
    retry: false,
    text: (id: string) => `There is no case ${id} that you may see`,
  },
  COMMAND_UNKNOWN: {
    status: 404,
    retry: false,
    text: (command: string, known: readonly string[]) => `There is no command ${command}; known: ${known.join(', ')}`,
  },
  COMMAND_NOT_ALLOWED: {
    status: 409,
    retry: false,
    text: (command: string, status: string, allowed: readonly string[]) =>
      `A case that is ${status} does not allow ${command}; you may: ${allowed.join(', ') || 'nothing at the moment'}`,
  },
  COMMAND_NOT_YOURS: {
    status: 403,
    retry: false,
    text: (command: string, roles: readonly string[]) => `${command} needs one of the roles ${roles.join(', ')}`,
  },
  OTHER_DEPARTMENT: {
    status: 403,
    retry: false,
    text: (department: string) => `Only handlers of the department ${department} may do this`,
  },
  SEPARATION_OF_DUTIES: {
    status: 403,
    retry: false,
    text: () => 'Whoever handled a case may not check it: somebody else must',
  },
  COMMAND_INCOMPLETE: {
    status: 422,
    retry: false,
    text: (command: string, missing: readonly string[]) => `${command} also needs ${missing.join(', ')}`,
  },
  DEPARTMENT_UNKNOWN: {
    status: 422,
    retry: false,
    text: (department: string) => `No department ${department} receives cases here; see errors for those that do`,
  },
  VERSION_CONFLICT: {
    status: 409,
    retry: false,
    text: (expected: number, actual: number) =>
      `The case has changed: you expected version ${expected}, it is at version ${actual}; look at it again`,
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    retry: false,
    text: () => 'This Idempotency-Key was used for another command; use a new key for a new command',
  },
  HISTORY_IMPOSSIBLE: {
    status: 422,
    retry: false,
    text: (step: number, command: string, why: string) =>
      `The recorded history cannot have happened: step ${step} (${command}) ${why}`,
  },
});
