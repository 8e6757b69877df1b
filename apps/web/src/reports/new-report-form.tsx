import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportReceipt, SourceKind } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { ProblemAlert } from '../shell/problem-alert.js';
import styles from './new-report-form.module.css';
import { PlacePicker, type PickedPlace } from './place-picker.js';
import { useNewReport } from './report-queries.js';
import { useCategoryOptions } from './use-category-options.js';

/** Sources that a person at a desk takes down; machines report for themselves. */
const sources: readonly SourceKind[] = [
  'hotline-12345',
  'hotline-12319',
  'mini-program',
  'inspector',
  'petition',
  'proposal',
  'leader-instruction',
  'property-company',
  'other-platform',
];

interface Entry {
  category: string;
  description: string;
  place: PickedPlace;
  address?: string;
  source: SourceKind;
}

export const NewReportForm = ({
  onSent,
  onCancel,
}: {
  onSent: (receipt: ReportReceipt) => void;
  onCancel: () => void;
}) => {
  const { t } = useTranslation();
  const names = useNames();
  const send = useNewReport();
  // one key for this form: pressing twice, or again after a lost answer, reports once
  const [key] = useState(() => crypto.randomUUID());
  const finish = ({ category, description, place, address, source }: Entry): void =>
    send.mutate(
      {
        key,
        report: { category, description, place: { ...place, address: address || undefined }, source: { kind: source } },
      },
      { onSuccess: onSent },
    );
  const required = (what: string) => [{ required: true, message: t('report.missing', { what }) }];
  return (
    <Form<Entry>
      layout="vertical"
      className={styles.form}
      initialValues={{ source: 'hotline-12345' }}
      onFinish={finish}
      scrollToFirstError
    >
      <div>
        <Form.Item name="category" label={t('case.category')} rules={required(t('case.category'))}>
          <Select showSearch={{ optionFilterProp: 'label' }} autoFocus options={useCategoryOptions()} />
        </Form.Item>
        <Form.Item name="description" label={t('case.description')} rules={required(t('case.description'))}>
          <Input.TextArea rows={5} maxLength={4000} showCount />
        </Form.Item>
        <Form.Item name="source" label={t('case.source')} rules={required(t('case.source'))}>
          <Select options={sources.map((kind) => ({ value: kind, label: names.source(kind) }))} />
        </Form.Item>
        <Form.Item name="address" label={t('report.address')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <Form.Item name="place" label={t('case.place')} rules={required(t('case.place'))} className={styles.place}>
        <PlacePicker />
      </Form.Item>
      <div className={styles.foot}>
        {send.error !== null && <ProblemAlert error={send.error} />}
        <div className={styles.buttons}>
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t('report.send')}
          </Button>
        </div>
      </div>
    </Form>
  );
};
