import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/types.js';
import { ProblemAlert } from '../shell/problem-alert.js';
import { useReportCommand } from './report-queries.js';
import styles from './report-table.module.css';

/** Files a report, so that a case follows, or voids it with a reason. */
export const ReportDecision = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const decide = useReportCommand();
  const [voiding, setVoiding] = useState(false);
  const number = report.trackingNumber;
  const done = (key: string) => ({
    onSuccess: () => {
      setVoiding(false);
      void message.success(t(key, { number }));
    },
  });
  const file = (): void =>
    decide.mutate(
      { id: report.reportId, command: 'file' },
      { ...done('reports.wasFiled'), onError: (error) => void message.error(error.message) },
    );
  return (
    <span className={styles.buttons}>
      <Button size="small" type="primary" ghost loading={decide.isPending && !voiding} onClick={file}>
        {t('reports.file')}
      </Button>
      <Button size="small" onClick={() => setVoiding(true)}>
        {t('reports.void')}
      </Button>
      <Modal
        open={voiding}
        title={t('reports.voidTitle', { number })}
        footer={null}
        onCancel={() => setVoiding(false)}
        destroyOnHidden
      >
        <Form<{ reason: string }>
          layout="vertical"
          onFinish={({ reason }) =>
            decide.mutate({ id: report.reportId, command: 'void', reason }, done('reports.wasVoided'))
          }
        >
          <Form.Item
            name="reason"
            label={t('command.need.reason')}
            rules={[{ required: true, message: t('command.missing', { what: t('command.need.reason') }) }]}
          >
            <Input.TextArea rows={3} maxLength={500} autoFocus />
          </Form.Item>
          {decide.error !== null && <ProblemAlert error={decide.error} />}
          <span className={styles.buttons}>
            <Button danger htmlType="submit" loading={decide.isPending}>
              {t('reports.void')}
            </Button>
            <Button onClick={() => setVoiding(false)}>{t('app.cancel')}</Button>
          </span>
        </Form>
      </Modal>
    </span>
  );
};
