import type { LiveDevice, Names } from '../api/types.js';

export const stateChoices = ['all', 'alarm', 'silent', 'normal'] as const;
export type StateChoice = (typeof stateChoices)[number];

export interface DeviceFilter {
  state: StateChoice;
  kind: string | null;
}

export const readDeviceFilter = (search: URLSearchParams): DeviceFilter => ({
  state: stateChoices.find((state) => state === search.get('state')) ?? 'all',
  kind: search.get('kind'),
});

export const filterDevices = (devices: readonly LiveDevice[], { state, kind }: DeviceFilter): LiveDevice[] =>
  devices.filter((device) => (state === 'all' || device.state === state) && (kind === null || device.kind === kind));

/** The kinds that occur, in the order of their ids. */
export const deviceKinds = (devices: readonly LiveDevice[]): { kind: string; name: Names | undefined }[] => {
  const kinds = new Map(devices.map((device) => [device.kind, device.kindName]));
  return [...kinds]
    .map(([kind, name]) => ({ kind, name }))
    .toSorted((left, right) => left.kind.localeCompare(right.kind));
};
