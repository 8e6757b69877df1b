import { useTranslation } from 'react-i18next';
import { useDrawers } from '../shell/use-drawers.js';
import styles from './case-parts.module.css';

/** A case's number, which opens the case. */
export const CaseLink = ({ id, number, priority }: { id: string; number: string; priority?: number }) => {
  const { t } = useTranslation();
  const { openCase } = useDrawers();
  return (
    <>
      <button
        type="button"
        className={styles.link}
        onClick={() => openCase(id)}
        aria-label={t('case.open', { number })}
      >
        {number}
      </button>
      {priority === 1 && <span className={styles.urgent}>{t('case.urgent')}</span>}
    </>
  );
};
