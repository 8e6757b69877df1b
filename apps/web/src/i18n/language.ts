import type { Language } from '../time/zoned.js';

export type { Language };

/** The language to start with: the stored choice, else the first of the browser's languages that we speak. */
export const startLanguage = (stored: string | null, preferred: readonly string[]): Language => {
  if (stored === 'zh' || stored === 'en') return stored;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh' || primary === 'en') return primary;
  }
  return 'en';
};
