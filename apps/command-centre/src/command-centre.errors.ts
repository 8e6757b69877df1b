import { catalogue } from '@citybrain/kernel';

export const commandCentreErrors = catalogue('COMMAND_CENTRE', {
  SERVICE_AWAY: {
    status: 503,
    retry: true,
    text: (service: string) => `The service ${service} is not there at the moment; nothing was changed, try again`,
  },
  SERVICE_BROKE_OFF: {
    status: 502,
    retry: true,
    text: (service: string) =>
      `The service ${service} broke off before it answered; what it did is unknown, so repeat with the same idempotency key or look first`,
  },
  SERVICE_TOO_SLOW: {
    status: 504,
    retry: true,
    text: (service: string) =>
      `The service ${service} did not answer in time; what it did is unknown, so repeat with the same idempotency key or look first`,
  },
  PATH_NOT_ALLOWED: {
    status: 400,
    retry: false,
    text: () => 'The path leads out of the service it names',
  },
  TOO_MANY_STREAMS: {
    status: 503,
    retry: true,
    text: (most: number) => `${most} live streams are open already; try again`,
  },
  JURISDICTION_UNKNOWN: {
    status: 404,
    retry: false,
    text: (id: string) => `There is no jurisdiction ${id}`,
  },
});
