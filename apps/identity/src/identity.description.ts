import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'identity',
  title: 'Identity',
  summary: 'Accounts, their roles and jurisdictions, and the access tokens that every service verifies by itself.',
};
