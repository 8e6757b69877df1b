import { Checkbox, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseCounts, CaseStatus } from '../api/types.js';
import { useCategories, useDepartments, useNames } from '../district/use-names.js';
import { openStatuses, type CaseFilter } from './case-filter.js';
import { SearchBox } from './search-box.js';

interface Props {
  filter: CaseFilter;
  counts: CaseCounts | undefined;
  onChange: (change: Partial<CaseFilter>) => void;
}

const groups = ['open', 'toDispatch', 'inWork', 'toCheck', 'closed'] as const;
type Group = (typeof groups)[number];

const statusesOf: Record<Group, readonly CaseStatus[]> = {
  open: [],
  toDispatch: ['filed', 'returned'],
  inWork: ['dispatched', 'accepted', 'handling', 'rework'],
  toCheck: ['fed-back', 'checked'],
  closed: ['closed'],
};

const groupOf = (status: readonly string[]): Group | undefined => {
  const text = (status.length === openStatuses.length ? [] : status).join();
  return groups.find((group) => statusesOf[group].join() === text);
};

/** How many cases stand in a group, once that is known. */
const countText = (counts: CaseCounts | undefined, group: Group): string => {
  if (counts === undefined) return '';
  const statuses = group === 'open' ? openStatuses : statusesOf[group];
  return String(statuses.reduce((sum, status) => sum + (counts.byStatus[status] ?? 0), 0));
};

export const CaseFilterBar = ({ filter, counts, onChange }: Props) => {
  const { t } = useTranslation();
  const names = useNames();
  const departments = useDepartments();
  const categories = useCategories();
  return (
    <>
      <Segmented<Group>
        aria-label={t('case.status')}
        value={groupOf(filter.status) ?? ('' as Group)}
        onChange={(group) => onChange({ status: statusesOf[group] })}
        options={groups.map((group) => ({
          value: group,
          label: `${t(`cases.group.${group}`)} ${countText(counts, group)}`,
        }))}
      />
      <Choice
        label={t('case.department')}
        value={filter.department}
        options={departments.map((entry) => ({ value: entry.id, label: names.of(entry.name) }))}
        onChange={(department) => onChange({ department })}
      />
      <Choice
        label={t('case.category')}
        value={filter.category}
        options={categories.map((entry) => ({ value: entry.id, label: names.of(entry.name) }))}
        onChange={(category) => onChange({ category })}
      />
      <Checkbox checked={filter.overdue} onChange={(event) => onChange({ overdue: event.target.checked })}>
        {t('cases.overdueOnly')}
      </Checkbox>
      <SearchBox text={filter.text} onSearch={(text) => onChange({ text })} />
    </>
  );
};

interface ChoiceProps {
  label: string;
  value: string | null;
  options: { value: string; label: string }[];
  onChange: (value: string | null) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Select
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    style={{ width: 136 }}
    aria-label={label}
    placeholder={label}
    popupMatchSelectWidth={false}
    value={value}
    options={options}
    onChange={(next: string | undefined) => onChange(next ?? null)}
  />
);
