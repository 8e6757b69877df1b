import { App, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../api/types.js';
import { ProblemAlert } from '../shell/problem-alert.js';
import { type ReportDecisionBody, useReportCommand } from './report-queries.js';
import styles from './report-table.module.css';
import { useCategoryOptions } from './use-category-options.js';

type Asking = 'file' | 'void';

/** Files a report, so that a case follows: as it is, or under another category. Or voids it with a reason. */
export const ReportDecision = ({ report }: { report: Report }) => {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const decide = useReportCommand(report.reportId);
  const [asking, setAsking] = useState<Asking | null>(null);
  const number = report.trackingNumber;
  const send = (command: Asking, body: ReportDecisionBody): void =>
    decide.mutate(
      { command, body },
      {
        onSuccess: () => {
          setAsking(null);
          void message.success(t(command === 'file' ? 'reports.wasFiled' : 'reports.wasVoided', { number }));
        },
        onError: (error) => {
          if (asking === null) void message.error(error.message);
        },
      },
    );
  const ask = (command: Asking): void => {
    decide.reset();
    setAsking(command);
  };
  return (
    <span className={styles.buttons}>
      <Button
        size="small"
        type="primary"
        ghost
        loading={decide.isPending && asking === null}
        onClick={() => send('file', {})}
      >
        {t('reports.file')}
      </Button>
      <Button size="small" onClick={() => ask('file')}>
        {t('reports.fileAs')}
      </Button>
      <Button size="small" onClick={() => ask('void')}>
        {t('reports.void')}
      </Button>
      <Modal
        open={asking !== null}
        title={t(asking === 'void' ? 'reports.voidTitle' : 'reports.fileTitle', { number })}
        footer={null}
        onCancel={() => setAsking(null)}
        destroyOnHidden
      >
        {asking !== null && (
          <DecisionForm report={report} asking={asking} error={decide.error} sending={decide.isPending} onSend={send} />
        )}
      </Modal>
    </span>
  );
};

interface FormProps {
  report: Report;
  asking: Asking;
  error: unknown;
  sending: boolean;
  onSend: (command: Asking, body: ReportDecisionBody) => void;
}

const DecisionForm = ({ report, asking, error, sending, onSend }: FormProps) => {
  const { t } = useTranslation();
  const voiding = asking === 'void';
  const options = useCategoryOptions();
  const missing = t('command.missing', { what: t('command.need.reason') });
  return (
    <Form<ReportDecisionBody>
      layout="vertical"
      initialValues={voiding ? {} : { category: report.category }}
      onFinish={({ reason, category }) => onSend(asking, { reason: reason === '' ? undefined : reason, category })}
    >
      <p className={styles.text}>{report.description}</p>
      {!voiding && (
        <Form.Item name="category" label={t('case.category')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
        </Form.Item>
      )}
      <Form.Item name="reason" label={t('command.need.reason')} rules={[{ required: voiding, message: missing }]}>
        <Input.TextArea rows={3} maxLength={500} autoFocus={voiding} />
      </Form.Item>
      {error !== null && <ProblemAlert error={error} />}
      <Button type="primary" danger={voiding} htmlType="submit" loading={sending}>
        {t(voiding ? 'reports.void' : 'reports.file')}
      </Button>
    </Form>
  );
};
