import { useTranslation } from 'react-i18next';
import styles from './badge.module.css';

/** Marks what a simulation made and no city. */
export const SimulatedBadge = ({ short = false }: { short?: boolean }) => {
  const { t } = useTranslation();
  return (
    <span className={styles.simulated} title={t('app.simulatedHelp')}>
      {t(short ? 'app.simulatedShort' : 'app.simulated')}
    </span>
  );
};
