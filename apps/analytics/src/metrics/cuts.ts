import type { Names } from '@citybrain/contracts';
import type { KnownJurisdiction } from '../jurisdictions/jurisdiction-directory.js';

/** A way to split a number. */
export interface Cut {
  readonly name: Names;
  /** Column of case_fact whose value is the row's key. */
  readonly column: string;
  /** Column of case_fact with a name that came with the case, where no scenario has one. */
  readonly nameColumn?: string;
  /** The key's name in the jurisdiction's scenario. */
  readonly nameOf: (key: string, jurisdiction: KnownJurisdiction) => Names | undefined;
  /** Name of the row of cases that have no such key. */
  readonly none: Names;
}

export const cuts = {
  department: {
    name: { zh: '部门', en: 'Department' },
    column: 'department_id',
    nameColumn: 'department_name',
    nameOf: (key, { scenario }) => scenario?.department(key)?.name,
    none: { zh: '未派部门', en: 'No department' },
  },
  category: {
    name: { zh: '类别', en: 'Category' },
    column: 'category',
    nameColumn: 'category_name',
    nameOf: (key, { scenario }) => scenario?.category(key)?.name,
    none: { zh: '无类别', en: 'No category' },
  },
  town: {
    name: { zh: '街道（乡镇）', en: 'Town' },
    column: 'town_id',
    nameOf: (key, { scenario }) => scenario?.map.towns.find(({ id }) => id === key)?.name,
    none: { zh: '街道不详', en: 'Town unknown' },
  },
  cell: {
    name: { zh: '单元网格', en: 'Grid cell' },
    column: 'cell_id',
    nameOf: () => undefined,
    none: { zh: '网格不详', en: 'Cell unknown' },
  },
  source: {
    name: { zh: '来源', en: 'Source' },
    column: 'source_kind',
    nameOf: (key, { sourceNames }) => sourceNames.get(key),
    none: { zh: '来源不详', en: 'Source unknown' },
  },
} as const satisfies Record<string, Cut>;

export type CutId = keyof typeof cuts;
export const cutIds = Object.keys(cuts) as CutId[];

/** Key of the row over everything, and the filter that filters nothing. */
export const ALL = 'all';
/** As a filter: the cases that have no such key. */
export const NONE = 'none';

/** Only the cases with these keys. */
export type Filters = Readonly<Partial<Record<CutId, string>>>;

/** The name of a row: the scenario's, else the one that came with its cases, else the key itself. */
export const rowName = (
  cut: Cut,
  key: string | null,
  recorded: string | null,
  jurisdiction: KnownJurisdiction,
): Names => {
  if (key === null) return cut.none;
  return cut.nameOf(key, jurisdiction) ?? { zh: recorded ?? key, en: recorded ?? key };
};

export const allName: Names = { zh: '全部', en: 'All' };
