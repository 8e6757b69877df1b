import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNow } from '../time/use-now.js';
import styles from './live-pill.module.css';
import { useLiveConnection, useLiveView } from './live-provider.js';
import { pillState } from './pill-state.js';

/** Whether what is shown is live, and how old the last word is. */
export const LivePill = () => {
  const { t } = useTranslation();
  const connection = useLiveConnection();
  const state = useLiveView(pillState);
  const now = useNow(1_000);
  const { heardAt } = connection.current();
  const seconds = heardAt === null ? null : Math.max(0, Math.round((now - heardAt) / 1_000));
  return (
    <Tooltip title={t(`live.help.${state}`)}>
      <button type="button" className={styles.pill} data-state={state} onClick={() => connection.again()}>
        <span className={styles.dot} aria-hidden />
        <span role="status">{t(`live.${state}`)}</span>
        {seconds !== null && <span className={styles.age}>{t('live.age', { seconds })}</span>}
      </button>
    </Tooltip>
  );
};
