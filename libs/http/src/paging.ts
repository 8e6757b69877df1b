import { withDetails } from '@citybrain/kernel';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { httpErrors } from './http.errors.js';

/** The id of a jurisdiction, as libs/contracts has it. */
export const JURISDICTION = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Query parameters of every list. */
export class PageQuery {
  @ApiPropertyOptional({
    description: 'Jurisdiction; may be left out when the account has exactly one',
    example: 'jiaojiang',
  })
  @IsOptional()
  @Matches(JURISDICTION, { message: 'a jurisdiction is lower-case letters, digits and hyphens, up to 63' })
  jurisdiction?: string;

  @ApiPropertyOptional({ description: 'Most items in the answer, 1 to 200', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ description: 'nextCursor of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

export interface Page<T> {
  readonly items: T[];
  /** Give it as `cursor` for the next page; null on the last. */
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** Packs the sort values of a page's last row into an opaque cursor. */
export const encodeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Unpacks a cursor of `length` values; anything else is the caller's mistake, answered 400. */
export const decodeCursor = (cursor: string, length: number): (string | number | null)[] => {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === length && values.every(isCursorValue)) return values;
  } catch {
    // falls through: text that is no cursor of ours
  }
  throw withDetails(httpErrors.INVALID_INPUT(), {
    errors: [{ pointer: '#/cursor', detail: 'use the nextCursor of the page before' }],
  });
};

const isCursorValue = (value: unknown): value is string | number | null =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));

/** Cuts `rows` (asked for with limit + 1) to a page and makes its cursor from the last row. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursorOf: (row: Row) => readonly (string | number | null)[],
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(cursorOf(last)) : null,
  };
};
