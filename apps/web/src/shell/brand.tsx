import { useTranslation } from 'react-i18next';
import styles from './brand.module.css';

export const Brand = ({ large = false }: { large?: boolean }) => {
  const { t } = useTranslation();
  return (
    <span className={large ? styles.large : styles.brand}>
      <img src="/icon.svg" alt="" width={large ? 36 : 26} height={large ? 36 : 26} />
      <span className={styles.name}>{t('app.name')}</span>
    </span>
  );
};
