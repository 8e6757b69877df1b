import { Popover, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistrict } from '../district/district.js';
import { datesOf, type Period, periodRange, periods } from './period.js';
import styles from './period-choice.module.css';
import { useNow } from './use-now.js';
import { usePeriodText } from './use-period-text.js';

const OWN = 'own';

interface Props {
  value: Period;
  onChange: (period: Period) => void;
}

/** A period by name, or any two dates. */
export const PeriodChoice = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const periodText = usePeriodText();
  const [asking, setAsking] = useState(false);
  const named = periods.map((name) => ({ value: name as string, label: t(`period.${name}`) }));
  const own = datesOf(value) === null ? t('period.own') : periodText(value);
  const choose = (next: string): void => {
    setAsking(next === OWN);
    if (next !== OWN) onChange(next as Period);
  };
  return (
    <Popover
      open={asking}
      onOpenChange={(open) => !open && setAsking(false)}
      trigger="click"
      placement="bottomRight"
      content={<Dates value={value} onChange={onChange} />}
    >
      <Select<string>
        size="small"
        variant="filled"
        value={datesOf(value) === null ? value : OWN}
        onChange={choose}
        onSelect={(next) => next === OWN && setAsking(true)}
        aria-label={t('rates.period')}
        popupMatchSelectWidth={false}
        options={[...named, { value: OWN, label: own }]}
      />
    </Popover>
  );
};

const Dates = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { zone } = useDistrict();
  const shown = datesOf(value) ?? lastDay(periodRange(value, new Date(useNow(60_000)), zone));
  const [first, setFirst] = useState(shown.first);
  const [last, setLast] = useState(shown.last);
  const change = (nextFirst: string, nextLast: string): void => {
    setFirst(nextFirst);
    setLast(nextLast);
    const period: Period = `${nextFirst}..${nextLast}`;
    if (datesOf(period) !== null) onChange(period);
  };
  return (
    <div className={styles.dates}>
      <label>
        {t('period.first')}
        <input type="date" value={first} onChange={(event) => change(event.target.value, last)} />
      </label>
      <label>
        {t('period.last')}
        <input type="date" value={last} min={first} onChange={(event) => change(first, event.target.value)} />
      </label>
    </div>
  );
};

const DAY = 86_400_000;

/** The same period told by its last day instead of the day after it. */
const lastDay = ({ from, to }: { from: string; to: string }): { first: string; last: string } => ({
  first: from,
  last: new Date(Date.parse(`${to}T00:00:00Z`) - DAY).toISOString().slice(0, 10),
});
