import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseLink } from '../cases/case-link.js';
import { DueText } from '../cases/due-text.js';
import { useNames } from '../district/use-names.js';
import { useLiveCases } from '../live/live-provider.js';
import { Nothing } from '../shell/nothing.js';
import { useNow } from '../time/use-now.js';
import { nextDue } from './list-order.js';
import styles from './short-list.module.css';

const MOST = 40;

/** The clocks at risk: open cases whose deadline comes next, so that something can still be done. */
export const DueList = () => {
  const { t } = useTranslation();
  const names = useNames();
  const cases = useLiveCases();
  const now = useNow(15_000);
  const rows = useMemo(() => (cases === undefined ? undefined : nextDue(cases.values(), now, MOST)), [cases, now]);
  if (rows === undefined) return <Skeleton active className={styles.wait} paragraph={{ rows: 5 }} title={false} />;
  if (rows.length === 0) return <Nothing>{t('watch.noneDue')}</Nothing>;
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.id} className={styles.row}>
          <span className={styles.main}>{names.category(row.category, row.categoryName)}</span>
          <DueText dueAt={row.dueAt} />
          <span className={styles.more}>{names.department(row.departmentId, row.departmentName)}</span>
          <CaseLink id={row.id} number={row.number} priority={row.priority} />
        </li>
      ))}
    </ul>
  );
};
