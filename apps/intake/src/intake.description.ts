import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'intake',
  title: 'Intake',
  summary:
    'Takes reports of problems from people, sensors and recorded histories, and decides whether a case follows: filed, or void.',
};
