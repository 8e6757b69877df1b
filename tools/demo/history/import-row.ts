/** A recorded case as `POST /api/intake/imports` takes it. Times are ISO 8601 with offset. */
export interface ImportRow {
  readonly sourceId: string;
  readonly category: string;
  readonly description: string;
  readonly place: { readonly lng: number; readonly lat: number; readonly address: string };
  readonly source: { readonly kind: string; readonly channel: string };
  readonly reportedAt: string;
  readonly departmentId?: string;
  readonly dueAt: string;
  readonly steps: readonly ImportStep[];
  readonly simulated: true;
}

export interface ImportStep {
  readonly command: string;
  readonly at: string;
  readonly departmentId?: string;
}
