import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { SimulatedBadge } from '../shell/simulated-badge.js';
import { usePreferences } from '../shell/preferences.js';
import { useDistrict } from './district.js';
import styles from './district.module.css';

/** Where we are; a choice when the account sees several districts. */
export const DistrictName = () => {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const district = useDistrict();
  const name = district.name?.[language] ?? district.id;
  return (
    <span className={styles.name}>
      {district.choices.length > 1 ? (
        <Select
          variant="borderless"
          aria-label={t('app.district')}
          popupMatchSelectWidth={false}
          value={district.id}
          onChange={district.choose}
          options={district.choices.map((entry) => ({ value: entry.id, label: entry.name[language] }))}
        />
      ) : (
        <strong>{name}</strong>
      )}
      {district.map?.simulated === true && <SimulatedBadge />}
    </span>
  );
};
