import { AimOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseDetail } from '../api/types.js';
import { useLiveCases } from '../live/live-provider.js';
import { Failure } from '../shell/failure.js';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { useDrawers } from '../shell/use-drawers.js';
import { CaseCommands } from './case-commands.js';
import styles from './case-drawer.module.css';
import { CaseFacts } from './case-facts.js';
import { CaseHistory } from './case-history.js';
import { useCase } from './case-queries.js';
import { StatusTag } from './status-tag.js';
import { useFollowLiveVersion } from './use-follow-live-version.js';

/** One case beside whatever page is open: its facts, what may be done now, and all that happened to it. */
export const CaseDrawer = () => {
  const { t } = useTranslation();
  const { caseId, closeCase } = useDrawers();
  const { data, error, isPending, refetch } = useCase(caseId);
  const live = useLiveCases();
  useFollowLiveVersion(data, caseId === null ? undefined : live?.get(caseId), () => void refetch());
  return (
    <Drawer
      open={caseId !== null}
      onClose={closeCase}
      size={480}
      mask={false}
      zIndex={1010}
      aria-label={t('case.drawer')}
      title={data === undefined ? t('case.drawer') : <Title detail={data} />}
      extra={data?.place != null && <ShowOnMap detail={data} />}
    >
      {data !== undefined && (
        <div className={styles.body}>
          <CaseFacts detail={data} />
          <CaseCommands key={`${data.id}-${data.version}`} detail={data} />
          <CaseHistory history={data.history} />
        </div>
      )}
      {data === undefined && isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {data === undefined && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
    </Drawer>
  );
};

const Title = ({ detail }: { detail: CaseDetail }) => (
  <span className={styles.title}>
    <span className="tabular">{detail.number}</span>
    <StatusTag status={detail.status} />
    {detail.simulated === true && <SimulatedBadge short />}
  </span>
);

const ShowOnMap = ({ detail }: { detail: CaseDetail }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { place } = detail;
  if (place === null) return null;
  const search = new URLSearchParams(location.search);
  search.set('case', detail.id);
  search.set('at', `${place.lng.toFixed(5)},${place.lat.toFixed(5)}`);
  return (
    <Button
      size="small"
      icon={<AimOutlined />}
      aria-label={t('case.showOnMap')}
      onClick={() => void navigate({ pathname: '/', search: search.toString() })}
    >
      <span className={styles.wide}>{t('case.showOnMap')}</span>
    </Button>
  );
};
