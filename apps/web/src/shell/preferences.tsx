import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { changeLanguage } from '../i18n/i18n.js';
import type { Language } from '../i18n/language.js';
import { readChoice, storeChoice } from './stored.js';

export type Theme = 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: Theme;
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme) => void;
}

const PreferencesContext = createContext<Preferences | null>(null);

const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

const startTheme = (): Theme => {
  const stored = readChoice('theme');
  return stored === 'light' || stored === 'dark' ? stored : systemTheme();
};

export const PreferencesProvider = ({ language: first, children }: { language: Language; children: ReactNode }) => {
  const [language, showLanguage] = useState(first);
  const [theme, showTheme] = useState(startTheme);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const setLanguage = useCallback((next: Language) => {
    storeChoice('language', next);
    void changeLanguage(next).then(() => showLanguage(next));
  }, []);
  const setTheme = useCallback((next: Theme) => {
    storeChoice('theme', next);
    showTheme(next);
  }, []);

  const value = useMemo(() => ({ language, theme, setLanguage, setTheme }), [language, theme, setLanguage, setTheme]);
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
};

export const usePreferences = (): Preferences => {
  const preferences = use(PreferencesContext);
  if (preferences === null) throw new Error('usePreferences outside of PreferencesProvider');
  return preferences;
};
