import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AllowedCommand, CaseDetail, CommandBody } from '../api/types.js';
import { useDepartments, useNames } from '../district/use-names.js';
import styles from './case-drawer.module.css';
import { resultCodes } from './result-codes.js';

interface Props {
  command: AllowedCommand;
  detail: CaseDetail;
  sending: boolean;
  onSend: (body: CommandBody) => void;
  onCancel: () => void;
}

/** Asks for exactly what the command needs, and for a note, which is always allowed. */
export const CommandForm = ({ command, detail, sending, onSend, onCancel }: Props) => {
  const { t } = useTranslation();
  const names = useNames();
  const [form] = Form.useForm<CommandBody>();
  const passed = Form.useWatch('passed', form);
  const reasonToo = command.needs.includes('passed') && passed === false && !command.needs.includes('reason');
  return (
    <Form<CommandBody>
      form={form}
      layout="vertical"
      size="middle"
      className={styles.form}
      aria-label={names.of(command.label, command.command)}
      initialValues={{ departmentId: detail.departmentId ?? undefined }}
      onFinish={onSend}
      scrollToFirstError
    >
      {command.needs.map((need) => (
        <Need key={need} need={need} />
      ))}
      {reasonToo && <Need need="reason" />}
      <Form.Item name="note" label={t('command.note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={sending}>
          {t('command.confirm', { command: names.of(command.label, command.command) })}
        </Button>
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
};

const Need = ({ need }: { need: string }) => {
  const { t } = useTranslation();
  const label = t(`command.need.${need}`, { defaultValue: need });
  const rules = [{ required: true, message: t('command.missing', { what: label }) }];
  return (
    <Form.Item name={need} label={label} rules={rules}>
      {useField(need)}
    </Form.Item>
  );
};

const useField = (need: string) => {
  const { t } = useTranslation();
  const departments = useDepartments();
  const names = useNames();
  switch (need) {
    case 'departmentId':
      return (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={departments.map((entry) => ({ value: entry.id, label: names.of(entry.name) }))}
        />
      );
    case 'resultCode':
      return <Select options={resultCodes.map((code) => ({ value: code, label: t(`result.${code}`) }))} />;
    case 'passed':
      return (
        <Radio.Group
          options={[
            { value: true, label: t('command.passed') },
            { value: false, label: t('command.failed') },
          ]}
        />
      );
    default:
      return <Input.TextArea rows={2} maxLength={500} autoFocus />;
  }
};
