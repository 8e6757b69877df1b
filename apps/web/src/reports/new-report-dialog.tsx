import { Button, Modal, Result } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportReceipt } from '../api/types.js';
import { NewReportForm } from './new-report-form.js';

/** Takes a report down and shows its tracking number. */
export const NewReportDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation();
  const [receipt, setReceipt] = useState<ReportReceipt | null>(null);
  return (
    <Modal
      open
      width={900}
      title={t('report.new')}
      footer={null}
      onCancel={onClose}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {receipt === null ? (
        <NewReportForm onSent={setReceipt} onCancel={onClose} />
      ) : (
        <Result
          status="success"
          title={t('report.taken', { number: receipt.trackingNumber })}
          subTitle={t(receipt.caseExpected ? 'report.caseFollows' : 'report.awaitsFiling')}
          extra={[
            <Button key="done" type="primary" onClick={onClose} autoFocus>
              {t('app.done')}
            </Button>,
            <Button key="more" onClick={() => setReceipt(null)}>
              {t('report.another')}
            </Button>,
          ]}
        />
      )}
    </Modal>
  );
};
