import { Checkbox, Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseCounts, CaseStatus } from '../api/types.js';
import { useCategories, useDepartments, useNames } from '../district/use-names.js';
import { openStatuses, type CaseFilter } from './case-filter.js';

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

const TYPING = 350;

/** Searches once the typing pauses, and at once on Enter. */
const SearchBox = ({ text, onSearch }: { text: string; onSearch: (text: string) => void }) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => onSearch(typed), TYPING);
    return () => clearTimeout(timer);
  }, [typed, text, onSearch]);
  return (
    <Input.Search
      allowClear
      style={{ flex: '1 1 180px', maxWidth: 280 }}
      aria-label={t('cases.search')}
      placeholder={t('cases.search')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={onSearch}
    />
  );
};
