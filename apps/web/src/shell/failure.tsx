import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';
import styles from './states.module.css';

/** A part of the page that could not be loaded: what went wrong and a way to try again. */
export const Failure = ({
  error,
  onRetry,
  whole = false,
}: {
  error: unknown;
  onRetry?: () => void;
  whole?: boolean;
}) => {
  const { t } = useTranslation();
  return (
    <div className={whole ? styles.whole : styles.part}>
      <div className={styles.box}>
        <ProblemAlert error={error} />
        {onRetry !== undefined && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
      </div>
    </div>
  );
};
