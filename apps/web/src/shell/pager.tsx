import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './pager.module.css';
import type { usePages } from './use-pages.js';

interface Props {
  pages: ReturnType<typeof usePages>;
  nextCursor: string | null;
  /** How many rows there are on all pages, where that is known. */
  total?: number;
}

export const Pager = ({ pages, nextCursor, total }: Props) => {
  const { t } = useTranslation();
  return (
    <nav className={styles.pager} aria-label={t('pager.label')}>
      {total !== undefined && <span className={styles.total}>{t('pager.total', { count: total })}</span>}
      <Button
        size="small"
        icon={<LeftOutlined />}
        aria-label={t('pager.back')}
        disabled={pages.page === 1}
        onClick={pages.back}
      />
      <span>{t('pager.page', { page: pages.page })}</span>
      <Button
        size="small"
        icon={<RightOutlined />}
        aria-label={t('pager.next')}
        disabled={nextCursor === null}
        onClick={() => nextCursor !== null && pages.next(nextCursor)}
      />
    </nav>
  );
};
