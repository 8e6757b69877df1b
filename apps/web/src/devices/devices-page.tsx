import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { byState } from '../cockpit/list-order.js';
import { useNames } from '../district/use-names.js';
import { useLiveConnection, useLiveDevices, useLiveProblem } from '../live/live-provider.js';
import { ProblemError } from '../api/problem.js';
import { Failure } from '../shell/failure.js';
import { Page } from '../shell/page.js';
import { DeviceDrawer } from './device-drawer.js';
import { deviceKinds, filterDevices, readDeviceFilter, stateChoices, type StateChoice } from './device-filter.js';
import { DeviceTable } from './device-table.js';

/** Every device with its latest values, the ones that need a look first. */
export const DevicesPage = () => {
  const { t } = useTranslation();
  const names = useNames();
  const [search, setSearch] = useSearchParams();
  const connection = useLiveConnection();
  const problem = useLiveProblem();
  const devices = useLiveDevices();
  const filter = readDeviceFilter(search);
  const all = useMemo(() => [...(devices?.values() ?? [])], [devices]);
  const shown = useMemo(
    () => filterDevices(all, { state: filter.state, kind: filter.kind }).toSorted(byState),
    [all, filter.state, filter.kind],
  );
  const set = (name: string, value: string | undefined): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === undefined || value === 'all') next.delete(name);
      else next.set(name, value);
      return next;
    });
  const count = (state: StateChoice) => filterDevices(all, { state, kind: filter.kind }).length;
  return (
    <Page
      title={t('devices.title')}
      bar={
        <>
          <Segmented<StateChoice>
            aria-label={t('device.stateTitle')}
            value={filter.state}
            onChange={(state) => set('state', state)}
            options={stateChoices.map((state) => ({
              value: state,
              label: `${t(`device.state.${state}`)} ${count(state)}`,
            }))}
          />
          <Select
            allowClear
            style={{ minWidth: 180 }}
            aria-label={t('device.kind')}
            placeholder={t('device.kind')}
            popupMatchSelectWidth={false}
            value={filter.kind}
            onChange={(kind: string | undefined) => set('kind', kind)}
            options={deviceKinds(all).map((entry) => ({ value: entry.kind, label: names.of(entry.name, entry.kind) }))}
          />
        </>
      }
    >
      {devices === undefined && problem !== null ? (
        <Failure error={new ProblemError(problem)} onRetry={() => connection.again()} />
      ) : (
        <DeviceTable devices={shown} waiting={devices === undefined} onOpen={(id) => set('device', id)} />
      )}
      <DeviceDrawer id={search.get('device')} onClose={() => set('device', undefined)} />
    </Page>
  );
};
