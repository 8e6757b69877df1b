import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { get } from '../api/client.js';
import type { DistrictMap, Jurisdiction, Names } from '../api/types.js';
import { useAccount } from '../session/account.js';
import { Failure } from '../shell/failure.js';
import { WholePageWait } from '../shell/whole-page-wait.js';
import { knownZone } from '../time/zoned.js';
import { chooseJurisdiction } from './jurisdiction.js';

interface District {
  /** The jurisdiction's id: every request names it. */
  id: string;
  name: Names | undefined;
  /** Time is shown as this zone's clocks show it. */
  zone: string;
  map: DistrictMap | undefined;
  mapError: unknown;
  choices: readonly Jurisdiction[];
  choose: (id: string) => void;
}

const DistrictContext = createContext<District | null>(null);

const useJurisdictions = () =>
  useQuery({
    queryKey: ['jurisdictions'],
    queryFn: ({ signal }) => get<{ items: Jurisdiction[] }>('/api/live/jurisdictions', undefined, signal),
    staleTime: 5 * 60_000,
  });

const useDistrictMap = (jurisdiction: string | null) =>
  useQuery({
    queryKey: ['map', jurisdiction],
    queryFn: ({ signal }) => get<DistrictMap>('/api/live/map', { jurisdiction }, signal),
    enabled: jurisdiction !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Settles which jurisdiction the page is about and gives its map and its clock to everything below. */
export const DistrictProvider = ({ children }: { children: ReactNode }) => {
  const account = useAccount();
  const [search, setSearch] = useSearchParams();
  const known = useJurisdictions();
  const asked = search.get('jurisdiction');
  const id = chooseJurisdiction(asked, account.jurisdictions, known.data?.items ?? []);
  const map = useDistrictMap(id);
  const value = useMemo((): District | null => {
    if (id === null) return null;
    const entry = known.data?.items.find((item) => item.id === id);
    return {
      id,
      name: map.data?.name ?? entry?.name,
      zone: knownZone(map.data?.timeZone ?? entry?.timeZone),
      map: map.data,
      mapError: map.error,
      choices: known.data?.items ?? [],
      choose: (next) => setSearch({ jurisdiction: next }),
    };
  }, [id, known.data, map.data, map.error, setSearch]);
  if (value !== null && !map.isPending) return <DistrictContext value={value}>{children}</DistrictContext>;
  if (known.isPending || map.isFetching) return <WholePageWait />;
  return <Failure error={known.error ?? new Error('No jurisdiction.')} onRetry={() => void known.refetch()} whole />;
};

export const useDistrict = (): District => {
  const district = use(DistrictContext);
  if (district === null) throw new Error('useDistrict outside of DistrictProvider');
  return district;
};
