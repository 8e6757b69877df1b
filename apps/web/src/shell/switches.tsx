import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './preferences.js';

/** Offers the other language, named in that language. */
export const LanguageSwitch = () => {
  const { t } = useTranslation();
  const { language, setLanguage } = usePreferences();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other} aria-label={t('app.switchLanguage')} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
};

export const ThemeSwitch = () => {
  const { t } = useTranslation();
  const { theme, setTheme } = usePreferences();
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = t(other === 'dark' ? 'app.useDark' : 'app.useLight');
  return (
    <Button
      type="text"
      title={label}
      aria-label={label}
      icon={other === 'dark' ? <MoonOutlined /> : <SunOutlined />}
      onClick={() => setTheme(other)}
    />
  );
};
