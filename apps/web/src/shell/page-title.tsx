import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the browser calls the page while this is shown. */
export const PageTitle = ({ title }: { title: string }) => {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return null;
};
