import { useTranslation } from 'react-i18next';

/** What the browser calls the page. */
export const PageTitle = ({ title }: { title: string }) => {
  const { t } = useTranslation();
  return <title>{`${title} · ${t('app.name')}`}</title>;
};
