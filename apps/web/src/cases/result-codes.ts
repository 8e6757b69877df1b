/** How a case may have ended for its department, as the field knows it. */
export const resultCodes = [
  'fixed',
  'fixed-on-the-spot',
  'explained',
  'mediated',
  'permitted-activity',
  'exempted',
  'enforcement-opened',
  'copied-to-other-body',
  'not-found',
  'duplicate',
  'cannot-be-fixed',
] as const;
