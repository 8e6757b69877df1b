import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'analytics',
  title: 'Analytics',
  summary:
    'Rates of the city with what they were made of. Every number keeps its numerator and denominator and opens to exactly its cases, each with the reason why it counts.',
};
