import { useTranslation } from 'react-i18next';
import { useNow } from '../time/use-now.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './case-parts.module.css';
import { urgencyOf } from './urgency.js';

interface Props {
  dueAt: string | null;
  /** When the case was closed; the deadline is then measured against it. */
  closedAt?: string | null;
}

/** How much time is left or how late it is, in words and colour; the deadline itself on hover. */
export const DueText = ({ dueAt, closedAt = null }: Props) => {
  const { t } = useTranslation();
  const time = useTimeText();
  const now = useNow(15_000);
  if (dueAt === null) return <span className={styles.muted}>{t('due.none')}</span>;
  const at = Date.parse(dueAt);
  if (closedAt !== null) {
    const late = Date.parse(closedAt) - at;
    if (late <= 0) return <span className={styles.good}>{t('due.onTime')}</span>;
    return <span className={styles.overdue}>{t('due.closedLate', { span: time.span(late) })}</span>;
  }
  const urgency = urgencyOf(dueAt, now);
  const key = urgency === 'overdue' ? 'due.overdue' : 'due.left';
  return (
    <time className={styles[urgency]} dateTime={dueAt} title={time.full(dueAt)}>
      {t(key, { span: time.span(at - now) })}
    </time>
  );
};
