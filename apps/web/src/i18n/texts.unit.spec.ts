import { describe, expect, it } from '@jest/globals';
import { caseStatuses, sourceKinds } from '@citybrain/contracts';
import en from './en.json' with { type: 'json' };
import { startLanguage } from './language.js';
import zh from './zh.json' with { type: 'json' };

type Texts = { [key: string]: string | Texts };

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );

const chinese = flat(zh);
const english = new Map(flat(en));
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the texts of the page', () => {
  it('are there in both languages', () => {
    expect(chinese.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('say the same things: each has the same blanks to fill in', () => {
    const different = chinese.filter(([key, text]) => blanks(text).join() !== blanks(english.get(key) ?? '').join());
    const meant = different.filter(([key]) => !key.startsWith('span.') && !key.startsWith('actor.'));
    expect(meant).toEqual([]);
  });

  it('are never empty, and English texts hold no Chinese', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '');
    const mixed = [...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'app.switchLanguage');
    expect([...empty, ...mixed]).toEqual([]);
  });

  it('name every status of a case and every source of a report', () => {
    expect(Object.keys(en.status).toSorted()).toEqual(caseStatuses.toSorted());
    expect(Object.keys(en.source).toSorted()).toEqual(sourceKinds.toSorted());
  });
});

describe('the language at the start', () => {
  it('is the one chosen before, else the first of the browser that we speak, else English', () => {
    expect(startLanguage('zh', ['en-GB'])).toBe('zh');
    expect(startLanguage(null, ['fr', 'zh-TW', 'en'])).toBe('zh');
    expect(startLanguage(null, ['fr-FR'])).toBe('en');
    expect(startLanguage('klingon', ['zh-CN'])).toBe('zh');
  });
});
