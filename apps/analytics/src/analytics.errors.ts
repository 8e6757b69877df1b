import { catalogue } from '@citybrain/kernel';

export const analyticsErrors = catalogue('ANALYTICS', {
  JURISDICTION_UNKNOWN: {
    status: 404,
    retry: false,
    text: (id: string) => `No scenario and no imported history describes the jurisdiction ${id}`,
  },
  METRIC_UNKNOWN: {
    status: 404,
    retry: false,
    text: (id: string, known: readonly string[]) => `There is no metric ${id}; there are ${known.join(', ')}`,
  },
  DEPARTMENT_FORBIDDEN: {
    status: 403,
    retry: false,
    text: (own: string | undefined) =>
      own === undefined
        ? 'Your account belongs to no department, so it may see no cases behind a number'
        : `A handler sees the cases behind the numbers of the own department, ${own}`,
  },
});
