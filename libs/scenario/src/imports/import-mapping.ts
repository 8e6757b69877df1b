import { z } from 'zod';
import { coordinateSystems } from '../place/coordinate-systems.js';
import { readYaml } from '../reading/read-yaml.js';
import { latitude, localText, longitude, slug, strict, timeZone } from '../schema/common.schema.js';
import { numberPrefix } from '../schema/jurisdiction.schema.js';

/**
 * Where a value stands in a record: one column; or several columns, of which the first that is not missing counts; or several
 * columns joined with a separator (missing ones left out).
 */
const column = z.union([
  z.string().min(1),
  z.array(z.string().min(1)).min(1),
  strict({ join: z.array(z.string().min(1)).min(2), with: z.string().default(' / ') }),
]);
export type ColumnReference = z.output<typeof column>;

/** How another city's recording of cases becomes ours. A new recording needs a new file of this form and no code. */
export const importMappingFile = strict({
  id: slug,
  /** What the recording is and where it comes from, for people. */
  description: z.string().min(1),
  /** The jurisdiction of its own that the history is loaded into. */
  jurisdiction: strict({ id: slug, name: localText, timeZone, numberPrefix }),
  file: strict({
    format: z.literal('csv').default('csv'),
    /** One character. A gzip file is recognised by its first bytes, whatever its name. */
    delimiter: z.string().length(1).default(','),
    /** Any label of the WHATWG encoding standard, for example utf-8, gb18030, windows-1252. */
    encoding: z.string().default('utf-8'),
    /** Values that mean "nothing was recorded", compared after trimming; an empty value always does. */
    missing: z.array(z.string()).default([]),
  }).prefault({}),
  times: strict({
    /**
     * Tried in order; the whole value must match. YYYY M MM D DD H HH h hh m mm s ss SSS A (AM/PM) Z (+08:00 or Z), other
     * characters stand for themselves; a format without hours means the start of that day; `unix` and `unix-ms` are numbers
     * since 1970. A value without offset is clock time in `zone`.
     */
    formats: z.array(z.string().min(1)).min(1),
    /** Zone of the recorded times, where it differs from the jurisdiction's. */
    zone: timeZone.optional(),
  }),
  columns: strict({
    /** Identifies the case in the recording; the same id again is the same case. */
    sourceId: column,
    reportedAt: column,
    dueAt: column.optional(),
    /** A record without it is a case still open. */
    closedAt: column.optional(),
    department: column.optional(),
    departmentName: column.optional(),
    /** Key of the category. */
    category: column,
    categoryName: column.optional(),
    description: column.optional(),
    address: column.optional(),
    town: column.optional(),
    /** How the report reached the city; see `sources`. */
    source: column.optional(),
  }),
  /** Place of the case, if recorded. */
  position: strict({
    lng: column,
    lat: column,
    system: z.enum(coordinateSystems).default('wgs84'),
    /** Points that stand for "unknown", as recorded; 0, 0 always does. */
    nowhere: z.array(strict({ lng: longitude, lat: latitude })).default([]),
  }).optional(),
  /** From the recording's words for a source to ours. */
  sources: strict({
    map: z.record(z.string(), slug).default({}),
    /** For a word that is not in `map`, or none. */
    otherwise: slug.default('other-platform'),
  }).prefault({}),
  /** For a recording that only flags whether a case was closed in time. Values are compared after trimming. */
  outcome: strict({
    column,
    onTime: z.array(z.string().min(1)).min(1),
    overdue: z.array(z.string().min(1)).min(1),
  }).optional(),
  /** For a recording whose closing time counts only in some records: the case is closed when the column has such a value. */
  closedWhen: strict({ column, values: z.array(z.string().min(1)).min(1) }).optional(),
});
export type ImportMapping = z.output<typeof importMappingFile>;

/** Reads one mapping file. Throws ScenarioError that names file, line, place and what is allowed. */
export function loadImportMapping(file: string): ImportMapping {
  return readYaml(file, importMappingFile).value;
}

/** Every column that the mapping needs in the header of the recording. */
export function columnsNeeded(mapping: ImportMapping): string[] {
  const references = [
    ...Object.values(mapping.columns),
    mapping.position?.lng,
    mapping.position?.lat,
    mapping.outcome?.column,
    mapping.closedWhen?.column,
  ];
  return [...new Set(references.flatMap((reference) => (reference === undefined ? [] : namesIn(reference))))];
}

export function namesIn(reference: ColumnReference): string[] {
  if (typeof reference === 'string') return [reference];
  return Array.isArray(reference) ? reference : reference.join;
}
