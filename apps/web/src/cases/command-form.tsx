import { Button, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AllowedCommand, CaseDetail, CommandBody } from '../api/types.js';
import { useDepartments, useNames } from '../district/use-names.js';
import styles from './case-drawer.module.css';
import { suggestedDepartment } from './suggested-department.js';
import { useResultCodes } from './use-result-codes.js';

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
  const failed = Form.useWatch('passed', form) === false;
  const needs = failed ? [...command.needs, ...(command.needsWhenFailed ?? [])] : command.needs;
  const label = names.of(command.label, command.command);
  return (
    <Form<CommandBody>
      form={form}
      layout="vertical"
      className={styles.form}
      aria-label={label}
      initialValues={{ departmentId: suggestedDepartment(detail) }}
      onFinish={onSend}
      scrollToFirstError
    >
      {needs.map((need) => (
        <Need key={need} need={need} />
      ))}
      <Form.Item name="note" label={t('command.note')}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit" loading={sending}>
          {t('command.confirm', { command: label })}
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
      {fields[need] ?? <Input.TextArea rows={2} maxLength={500} autoFocus />}
    </Form.Item>
  );
};

/** What a form item hands to its field. */
interface FieldProps<T> {
  id?: string;
  value?: T;
  onChange?: (value: T) => void;
}

const DepartmentField = (props: FieldProps<string>) => {
  const departments = useDepartments();
  const names = useNames();
  const options = departments
    .filter((entry) => entry.handles !== false)
    .map((entry) => ({ value: entry.id, label: names.of(entry.name) }));
  return <Select {...props} showSearch={{ optionFilterProp: 'label' }} options={options} />;
};

const ResultField = (props: FieldProps<string>) => {
  const codes = useResultCodes();
  const names = useNames();
  return <Select {...props} options={codes.map((entry) => ({ value: entry.code, label: names.of(entry.name) }))} />;
};

const PassedField = ({ value, onChange, id }: FieldProps<boolean>) => {
  const { t } = useTranslation();
  return (
    <Radio.Group
      id={id}
      value={value}
      onChange={(event) => onChange?.(event.target.value === true)}
      options={[
        { value: true, label: t('command.passed') },
        { value: false, label: t('command.failed') },
      ]}
    />
  );
};

/** How each need is asked for; any other is asked for as text. */
const fields: Record<string, React.ReactElement> = {
  departmentId: <DepartmentField />,
  resultCode: <ResultField />,
  passed: <PassedField />,
};
