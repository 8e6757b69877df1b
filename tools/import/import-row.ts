import type { MappedCase } from '@citybrain/scenario';

/** A recorded case as `POST /api/intake/imports` takes it. */
export interface ImportRow {
  readonly sourceId: string;
  readonly category: string;
  readonly categoryName?: string;
  readonly description?: string;
  readonly place?: { readonly lng: number; readonly lat: number; readonly address?: string; readonly town?: string };
  readonly source: { readonly kind: string };
  readonly reportedAt: string;
  readonly departmentId?: string;
  readonly departmentName?: string;
  readonly dueAt?: string;
  readonly outcome?: 'on-time' | 'overdue';
  readonly steps: readonly { readonly command: string; readonly at: string }[];
}

/** Of a closed case a recording knows only that it was closed, and when. */
export function importRowOf(it: MappedCase): ImportRow {
  return {
    sourceId: it.sourceId,
    category: it.category,
    ...present('categoryName', it.categoryName),
    ...present('description', descriptionOf(it)),
    ...(it.place && { place: { ...it.place, ...present('address', it.address), ...present('town', it.town) } }),
    source: { kind: it.source },
    reportedAt: it.reportedAt.toISOString(),
    ...present('departmentId', it.departmentId),
    ...present('departmentName', it.departmentName),
    ...present('dueAt', it.dueAt?.toISOString()),
    ...present('outcome', it.outcome),
    steps: it.closedAt === undefined ? [] : [{ command: 'record-closure', at: it.closedAt.toISOString() }],
  };
}

/** Without a position there is no place to keep the address in; it must not be lost. */
function descriptionOf({ description, place, address }: MappedCase): string | undefined {
  return place !== undefined || address === undefined
    ? description
    : [description, address].filter(Boolean).join(' · ');
}

function present<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  return (value === undefined ? {} : { [name]: value }) as Partial<Record<Name, Value>>;
}
