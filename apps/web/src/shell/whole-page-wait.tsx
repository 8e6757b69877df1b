import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './states.module.css';

export const WholePageWait = () => {
  const { t } = useTranslation();
  return (
    <div className={styles.whole} role="status" aria-label={t('app.loading')}>
      <Spin size="large" delay={200} />
    </div>
  );
};
