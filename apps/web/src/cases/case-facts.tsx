import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './case-drawer.module.css';
import parts from './case-parts.module.css';
import { DueText } from './due-text.js';

/** What is known of a case, one line each; lines without a value are left out. */
export const CaseFacts = ({ detail }: { detail: CaseDetail }) => {
  const { t } = useTranslation();
  return (
    <section aria-label={t('case.facts')}>
      <p className={styles.description}>{detail.description}</p>
      <dl className={styles.facts}>
        {useFacts(detail).map(
          ([label, value]) =>
            value !== null && (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </section>
  );
};

const useFacts = (detail: CaseDetail): [string, ReactNode][] => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  const { place, routing } = detail;
  const due = <Due detail={detail} />;
  const counts = [
    (detail.returns ?? 0) > 0 && t('case.returns', { count: detail.returns }),
    (detail.reworks ?? 0) > 0 && t('case.reworks', { count: detail.reworks }),
  ].filter((entry) => entry !== false);
  return [
    [t('case.category'), names.category(detail.category, detail.categoryName)],
    [t('case.due'), due],
    [t('case.department'), names.department(detail.departmentId, detail.departmentName)],
    [t('case.priority'), t(`priority.${detail.priority}`, { defaultValue: String(detail.priority) })],
    [t('case.place'), place === null ? null : (place.address ?? `${place.lng.toFixed(5)}, ${place.lat.toFixed(5)}`)],
    [t('case.source'), names.source(detail.source.kind)],
    [t('case.filed'), time.full(detail.filedAt)],
    [t('case.closed'), detail.closedAt == null ? null : time.full(detail.closedAt)],
    [t('case.routing'), names.of(routing.reason)],
    [t('case.rounds'), counts.length === 0 ? null : counts.join(' · ')],
    [t('case.tracking'), detail.trackingNumber ?? null],
  ];
};

const Due = ({ detail }: { detail: CaseDetail }) => {
  const time = useTimeText();
  return (
    <>
      <DueText dueAt={detail.dueAt} closedAt={detail.closedAt} />
      {detail.dueAt !== null && <span className={parts.muted}> · {time.day(detail.dueAt)}</span>}
    </>
  );
};
