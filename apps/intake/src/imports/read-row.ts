import { sourceKinds } from '@citybrain/contracts';
import { fieldErrors } from '@citybrain/http';
import type { Jurisdiction } from '@citybrain/scenario';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ImportRow, type RefusedRow } from './import.dto.js';
import { instantOf } from './instant.js';

export type RowVerdict =
  { readonly kind: 'row'; readonly row: ImportRow } | { readonly kind: 'refused'; readonly refusal: RefusedRow };

/** Judges one row by itself: what it says and, where a scenario describes the jurisdiction, whether it fits there. */
export const readRow = (value: unknown, index: number, now: Date, city: Jurisdiction | undefined): RowVerdict => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused(index, null, 'a row is a JSON object');
  const row = plainToInstance(ImportRow, value);
  const sourceId = typeof row.sourceId === 'string' ? row.sourceId : null;
  const wrong = fieldErrors(validateSync(row, STRICT)).map(({ pointer, detail }) => `${pointer.slice(2)}: ${detail}`);
  const reasons = wrong.length > 0 ? wrong : misfits(row, now, city);
  return reasons.length === 0 ? { kind: 'row', row } : refused(index, sourceId, reasons.join('; '));
};

const STRICT = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

const refused = (index: number, sourceId: string | null, reason: string): RowVerdict => ({
  kind: 'refused',
  refusal: { index, sourceId, reason },
});

const misfits = (row: ImportRow, now: Date, city: Jurisdiction | undefined): string[] => {
  const reasons: string[] = [];
  const reportedAt = instantOf(row.reportedAt);
  if (reportedAt !== null && reportedAt > now) reasons.push('reportedAt: lies in the future');
  if (!(sourceKinds as readonly string[]).includes(row.source.kind))
    reasons.push(`source/kind: allowed: ${sourceKinds.join(', ')}`);
  if (city === undefined) return reasons;
  if (city.category(row.category) === undefined && row.categoryName === undefined)
    reasons.push(`category: '${row.category}' is not a category of ${city.id}, and categoryName is missing`);
  if (row.place !== undefined && !city.locate(row.place).inside) reasons.push(`place: lies outside ${city.id}`);
  return reasons;
};
