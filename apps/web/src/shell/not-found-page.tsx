import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Nothing } from './nothing.js';

export const NotFoundPage = () => {
  const { t } = useTranslation();
  return (
    <Nothing>
      {t('app.notFound')} <Link to="/">{t('nav.cockpit')}</Link>
    </Nothing>
  );
};
