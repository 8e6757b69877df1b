import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'dispatch',
  title: 'Dispatch',
  summary: 'Cases from filing to closing: which department must fix it, where it stands, what may be done with it now.',
};
