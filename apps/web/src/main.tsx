import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { startTexts } from './i18n/i18n.js';
import { startLanguage } from './i18n/language.js';
import { readChoice } from './shell/stored.js';
import './shell/base.css';

const language = startLanguage(readChoice('language'), navigator.languages);
await startTexts(language);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
