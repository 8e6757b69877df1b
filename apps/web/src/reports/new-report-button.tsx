import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';

const NewReportDialog = lazy(async () => ({ default: (await import('./new-report-dialog.js')).NewReportDialog }));

export const NewReportButton = () => {
  const { t } = useTranslation();
  const account = useAccount();
  const [open, setOpen] = useState(false);
  if (!mayDo(account, 'report')) return null;
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('report.new')}
      </Button>
      {open && (
        <Suspense>
          <NewReportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
