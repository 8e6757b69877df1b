import { catalogue } from '@citybrain/kernel';

/** What intake refuses on purpose. */
export const intakeErrors = catalogue('INTAKE', {
  JURISDICTION_NOT_DESCRIBED: {
    status: 422,
    retry: false,
    text: (id: string) => `No scenario describes the jurisdiction ${id}: new reports need one`,
  },
  CATEGORY_UNKNOWN: {
    status: 422,
    retry: false,
    text: (code: string, jurisdiction: string) => `${code} is not a category of ${jurisdiction}`,
  },
  PLACE_OUTSIDE: {
    status: 422,
    retry: false,
    text: (jurisdiction: string) => `The place lies outside ${jurisdiction}`,
  },
  SOURCE_NOT_ALLOWED: {
    status: 422,
    retry: false,
    text: (kind: string) => `You cannot report with the source ${kind}`,
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    retry: false,
    text: (key: string) => `The idempotency key ${key} was used for another report`,
  },
  REPORT_NOT_FOUND: { status: 404, retry: false, text: (id: string) => `There is no report ${id} that you may see` },
  COMMAND_UNKNOWN: { status: 404, retry: false, text: (command: string) => `No report takes the command ${command}` },
  COMMAND_NOT_ALLOWED: {
    status: 409,
    retry: false,
    text: (command: string, status: string) => `The report is ${status}: ${command} is not possible now`,
  },
  IMPORT_TIME_ZONE_DIFFERS: {
    status: 409,
    retry: false,
    text: (id: string, timeZone: string) => `${id} was imported with the time zone ${timeZone}; it cannot change`,
  },
});
