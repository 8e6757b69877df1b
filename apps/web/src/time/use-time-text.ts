import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistrict } from '../district/district.js';
import { usePreferences } from '../shell/preferences.js';
import { spanOf } from './span.js';
import { clockTime, dayTime, fullTime, shortTime } from './zoned.js';

/** Times and lengths of time in the reader's language and the district's zone. */
export const useTimeText = () => {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { zone } = useDistrict();
  return useMemo(
    () => ({
      clock: (at: string) => clockTime(new Date(at), zone, language),
      short: (at: string) => shortTime(new Date(at), zone, language),
      day: (at: string) => dayTime(new Date(at), zone, language),
      full: (at: string) => fullTime(new Date(at), zone, language),
      span: (ms: number) => {
        const span = spanOf(ms);
        return t(`span.${span.unit}`, { big: span.big, small: span.small });
      },
    }),
    [t, language, zone],
  );
};
