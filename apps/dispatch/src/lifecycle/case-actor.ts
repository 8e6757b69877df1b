import type { Principal } from '@citybrain/http';
import type { CaseActor } from './case.decider.js';

/** The caller as the life table knows people. */
export const actorOf = ({ accountId, roles, departmentId }: Principal): CaseActor => ({
  kind: 'account',
  id: accountId,
  roles,
  departmentId,
});
