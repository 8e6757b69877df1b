import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
import type { Language } from './language.js';
import zh from './zh.json';

/** Starts the texts. Both languages are in the bundle: switching needs no request. */
export const startTexts = async (language: Language): Promise<void> => {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
};

export const changeLanguage = async (language: Language): Promise<void> => {
  await i18next.changeLanguage(language);
};
