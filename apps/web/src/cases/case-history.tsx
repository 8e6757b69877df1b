import { useTranslation } from 'react-i18next';
import type { CaseHistoryEntry } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './case-drawer.module.css';
import { useResultCodes } from './use-result-codes.js';

/** Everything that happened to a case, the newest first. */
export const CaseHistory = ({ history }: { history: readonly CaseHistoryEntry[] }) => {
  const { t } = useTranslation();
  return (
    <section aria-label={t('case.history')}>
      <h3 className={styles.heading}>{t('case.history')}</h3>
      <ol className={styles.history}>
        {history.toReversed().map((entry) => (
          <Entry key={entry.version} entry={entry} />
        ))}
      </ol>
    </section>
  );
};

const Entry = ({ entry }: { entry: CaseHistoryEntry }) => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  const department = entry.departmentId ?? entry.actor.departmentId;
  const who =
    entry.actor.kind === 'account'
      ? entry.actor.id
      : t(`actor.${entry.actor.kind}`, { id: entry.actor.id, defaultValue: entry.actor.id });
  const role = entry.actor.role === undefined ? '' : t(`role.${entry.actor.role}`, { defaultValue: entry.actor.role });
  const code = useResultCodes().find((known) => known.code === entry.resultCode);
  const result = entry.resultCode === undefined ? undefined : names.of(code?.name, entry.resultCode);
  return (
    <li className={styles.entry} data-event={entry.event}>
      <div className={styles.what}>
        <strong>{t(`event.${entry.event}`, { defaultValue: entry.event })}</strong>
        <time className={styles.when} dateTime={entry.at}>
          {time.full(entry.at)}
        </time>
      </div>
      <div className={styles.who}>
        {[role === '' ? who : role, department != null && names.department(department)].filter(Boolean).join(' · ')}
      </div>
      {entry.reason !== undefined && <p>{entry.reason}</p>}
      {result !== undefined && <p>{result}</p>}
      {entry.note !== undefined && <p>{entry.note}</p>}
    </li>
  );
};
