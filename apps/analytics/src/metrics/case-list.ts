import { decodeCursor, httpErrors, pageOf } from '@citybrain/http';
import { isUuid, withDetails } from '@citybrain/kernel';
import { Injectable } from '@nestjs/common';
import type { MemberPageView } from './member.dto.js';
import { type After, type Member, MemberRepository, type Part, type Sides } from './member.repository.js';
import type { Explanation } from './metric-definition.js';
import type { Period } from './period.js';
import type { Scope } from './scope-sql.js';
import { memberView, periodView } from './views.js';

export interface OpenedNumber {
  readonly scope: Scope;
  readonly period: Period;
  readonly sides: Sides;
  readonly part: Part;
  readonly explanation: Explanation;
}

/** The list behind a number, page by page. */
@Injectable()
export class CaseList {
  constructor(private readonly members: MemberRepository) {}

  async page(
    { scope, period: asked, sides, part, explanation }: OpenedNumber,
    { limit, cursor }: { readonly limit: number; readonly cursor?: string },
  ): Promise<MemberPageView> {
    const place = readCursor(cursor);
    const period = place === undefined ? asked : stillAsOf(asked, place.asOf);
    const after = place?.after;
    const { total, members } = await this.members.list(scope, period, sides, part, {
      limit: limit + 1,
      ...(after === undefined ? {} : { after }),
    });
    const { items, nextCursor } = pageOf(
      members,
      limit,
      (member: Member) => memberView(member, explanation, period),
      ({ sortedAt, caseId }) => [period.asOf.getTime(), sortedAt, caseId],
    );
    return { period: periodView(period), filters: { ...scope.filters }, total, items, nextCursor };
  }
}

/** Later pages look at the same moment as the first, though now has moved on. */
const stillAsOf = (period: Period, asOf: Date): Period =>
  asOf < period.asOf ? { ...period, asOf, until: new Date(asOf.getTime() + 1) } : period;

const readCursor = (cursor: string | undefined): { asOf: Date; after: After } | undefined => {
  if (cursor === undefined) return undefined;
  const [asOf, sortedAt, caseId] = decodeCursor(cursor, 3);
  if (!isTime(asOf, 1_000) || !isTime(sortedAt, 1_000_000) || typeof caseId !== 'string' || !isUuid(caseId))
    throw withDetails(httpErrors.INVALID_INPUT(), {
      errors: [{ pointer: '#/cursor', detail: 'use the nextCursor of the page before' }],
    });
  return { asOf: new Date(asOf), after: { sortedAt, caseId } };
};

/** A whole number of parts of a second, within some centuries of 1970. */
const isTime = (value: string | number | null | undefined, perSecond: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 8e9 * perSecond;
