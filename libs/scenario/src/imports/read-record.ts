import { toWgs84 } from '../place/coordinate-systems.js';
import type { Point } from '../place/geometry.js';
import type { ColumnReference, ImportMapping } from './import-mapping.js';
import { parseTime } from './parse-time.js';

/** One line of a recording: header name → value as written. */
export type SourceRecord = Readonly<Record<string, string | undefined>>;

/**
 * A recorded case in our words. Times are instants, place is WGS 84. Times stay as recorded even where their order is odd
 * (due or closed before reported): a history is not corrected by loading it.
 */
export interface MappedCase {
  readonly sourceId: string;
  readonly category: string;
  readonly categoryName?: string;
  readonly description?: string;
  readonly place?: Point;
  readonly address?: string;
  readonly town?: string;
  /** Kind of source in our words. */
  readonly source: string;
  readonly departmentId?: string;
  readonly departmentName?: string;
  readonly reportedAt: Date;
  readonly dueAt?: Date;
  /** Absent: still open when it was recorded. */
  readonly closedAt?: Date;
  /** Only where the recording flags it. */
  readonly outcome?: 'on-time' | 'overdue';
}

export type RecordOutcome =
  | { readonly kind: 'case'; readonly case: MappedCase }
  | { readonly kind: 'refused'; readonly sourceId: string | null; readonly reason: string };

/** Turns one record into a case, or says why it cannot be one. Never throws on what a record contains. */
export function readRecord(mapping: ImportMapping, record: SourceRecord): RecordOutcome {
  const reader = new RecordReader(mapping, record);
  const sourceId = reader.text(mapping.columns.sourceId) ?? null;
  try {
    return { kind: 'case', case: caseFrom(reader, mapping) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', sourceId, reason: error.message };
  }
}

class Refusal extends Error {}

function caseFrom(reader: RecordReader, mapping: ImportMapping): MappedCase {
  const { columns } = mapping;
  return withoutUndefined({
    sourceId: reader.required(reader.text(columns.sourceId), columns.sourceId),
    category: reader.required(reader.text(columns.category), columns.category),
    categoryName: reader.text(columns.categoryName),
    description: reader.text(columns.description),
    place: reader.place(),
    address: reader.text(columns.address),
    town: reader.text(columns.town),
    source: reader.source(),
    departmentId: reader.text(columns.department),
    departmentName: reader.text(columns.departmentName),
    reportedAt: reader.required(reader.time(columns.reportedAt), columns.reportedAt),
    dueAt: reader.time(columns.dueAt),
    closedAt: reader.isClosed() ? reader.time(columns.closedAt) : undefined,
    outcome: reader.outcome(),
  });
}

class RecordReader {
  constructor(
    private readonly mapping: ImportMapping,
    private readonly record: SourceRecord,
  ) {}

  text(reference: ColumnReference | undefined): string | undefined {
    if (reference === undefined) return undefined;
    if (typeof reference === 'string') return this.cell(reference);
    if (Array.isArray(reference)) return reference.map((name) => this.cell(name)).find((value) => value !== undefined);
    const values = reference.join.map((name) => this.cell(name)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : values.join(reference.with);
  }

  time(reference: ColumnReference | undefined): Date | undefined {
    const text = this.text(reference);
    if (reference === undefined || text === undefined) return undefined;
    const { times, jurisdiction } = this.mapping;
    const time = parseTime(text, times.formats, times.zone ?? jurisdiction.timeZone);
    if (time === null)
      throw new Refusal(`${nameOf(reference)}: '${text}' is not a time in ${times.formats.join(' or ')}`);
    return time;
  }

  isClosed(): boolean {
    const rule = this.mapping.closedWhen;
    return rule === undefined || rule.values.includes(this.text(rule.column) ?? '');
  }

  source(): string {
    const { map, otherwise } = this.mapping.sources;
    return map[this.text(this.mapping.columns.source) ?? ''] ?? otherwise;
  }

  outcome(): 'on-time' | 'overdue' | undefined {
    const rule = this.mapping.outcome;
    const flag = this.text(rule?.column);
    if (rule === undefined || flag === undefined) return undefined;
    if (rule.onTime.includes(flag)) return 'on-time';
    if (rule.overdue.includes(flag)) return 'overdue';
    const allowed = [...rule.onTime, ...rule.overdue].join(', ');
    throw new Refusal(`${nameOf(rule.column)}: '${flag}' is not one of ${allowed}`);
  }

  /** Undefined when nothing, or a stand-in for "unknown", was recorded. */
  place(): Point | undefined {
    const { position } = this.mapping;
    if (position === undefined) return undefined;
    const [lng, lat] = [Number(this.text(position.lng) ?? NaN), Number(this.text(position.lat) ?? NaN)];
    const known = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
    const nowhere = [{ lng: 0, lat: 0 }, ...position.nowhere].some((it) => it.lng === lng && it.lat === lat);
    return known && !nowhere ? toWgs84({ lng, lat }, position.system) : undefined;
  }

  required<T>(value: T | undefined, reference: ColumnReference): T {
    if (value === undefined) throw new Refusal(`${nameOf(reference)} is empty`);
    return value;
  }

  private cell(name: string): string | undefined {
    const value = this.record[name]?.trim();
    return value === undefined || value === '' || this.mapping.file.missing.includes(value) ? undefined : value;
  }
}

function nameOf(reference: ColumnReference): string {
  if (typeof reference === 'string') return reference;
  return Array.isArray(reference) ? reference.join(' or ') : reference.join.join(' + ');
}

type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(value: T): WithoutUndefined<T>;
function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, it]) => it !== undefined));
}
