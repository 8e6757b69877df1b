import { catalogue } from '@citybrain/kernel';

export const telemetryErrors = catalogue('TELEMETRY', {
  THING_NOT_FOUND: { status: 404, retry: false, text: (id: string) => `There is no thing ${id} that you may see` },
  DATASTREAM_NOT_FOUND: {
    status: 404,
    retry: false,
    text: (id: string) => `There is no datastream ${id} that you may see`,
  },
  CREDENTIAL_NOT_FOUND: {
    status: 404,
    retry: false,
    text: (id: string) => `The thing has no valid credential ${id}`,
  },
  DEVICE_NOT_KNOWN: {
    status: 401,
    retry: false,
    text: () => 'The credential is not valid; send the header Authorization: Device <thingId>:<secret>',
  },
  TOO_MANY_WRONG_CREDENTIALS: {
    status: 429,
    retry: true,
    text: () => 'Too many wrong credentials came from your address; wait a minute',
  },
  NO_READING_ACCEPTED: {
    status: 422,
    retry: false,
    text: () => 'None of the readings could be accepted; errors says why for each',
  },
  BUFFER_FULL: {
    status: 503,
    retry: true,
    text: () => 'More readings wait than can be kept; nothing of this request was kept, send it again later',
  },
  READINGS_NOT_RECORDED: {
    status: 503,
    retry: true,
    text: () => 'The readings could not be recorded in time; send them again, repeated readings are harmless',
  },
});
