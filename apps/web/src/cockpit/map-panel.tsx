import { Segmented } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveCase } from '../api/types.js';
import { urgencyOf } from '../cases/urgency.js';
import { useDistrict } from '../district/district.js';
import { useLiveCases, useLiveDevices } from '../live/live-provider.js';
import { Failure } from '../shell/failure.js';
import { Panel } from '../shell/panel.js';
import { WholePageWait } from '../shell/whole-page-wait.js';
import { useNow } from '../time/use-now.js';
import { shows, useMapChoice, views, type Show, type View } from './use-map-choice.js';

const LiveMap = lazy(async () => {
  void import('../map/library.js'); // fetched at the same time, not one after the other
  return { default: (await import('./live-map.js')).LiveMap };
});

const MapList = lazy(async () => ({ default: (await import('./map-list.js')).MapList }));

const noCases: LiveCase[] = [];

/** The district with its open cases and devices, as a map or, with the same content, as a list. */
export const MapPanel = () => {
  const { t } = useTranslation();
  const { map: district, mapError } = useDistrict();
  const { view, show, setView, setShow } = useMapChoice();
  const cases = useShownCases(show);
  const devices = useLiveDevices();
  const deviceList = useMemo(() => [...(devices?.values() ?? [])], [devices]);
  return (
    <Panel
      area="map"
      title={
        <Segmented<View>
          size="small"
          value={view}
          onChange={setView}
          aria-label={t('map.view')}
          options={views.map((name) => ({ value: name, label: t(`map.${name}`) }))}
        />
      }
      label={t('map.label')}
      extra={
        <Segmented<Show>
          size="small"
          value={show}
          onChange={setShow}
          aria-label={t('map.show')}
          options={shows.map((name) => ({ value: name, label: t(`map.shows.${name}`) }))}
        />
      }
    >
      {view === 'list' && (
        <Suspense fallback={<WholePageWait />}>
          <MapList cases={cases} devices={deviceList} waiting={devices === undefined} />
        </Suspense>
      )}
      {view === 'map' && district !== undefined && (
        <Suspense fallback={<WholePageWait />}>
          <LiveMap district={district} cases={cases} devices={deviceList} />
        </Suspense>
      )}
      {view === 'map' && district === undefined && <Failure error={mapError} />}
    </Panel>
  );
};

/** Open cases of the chosen urgency; as time goes on a case moves from one to the next without any event. */
const useShownCases = (show: Show): readonly LiveCase[] => {
  const cases = useLiveCases();
  const now = useNow(15_000);
  return useMemo(() => {
    if (cases === undefined) return noCases;
    const all = [...cases.values()];
    return show === 'all' ? all : all.filter((entry) => urgencyOf(entry.dueAt, now) === show);
  }, [cases, show, now]);
};
