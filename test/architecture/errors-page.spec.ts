import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { declaredErrors } from '@citybrain/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';

/** The headings of docs/errors.md: one per code. */
const documented = (): string[] =>
  [...readFileSync('docs/errors.md', 'utf8').matchAll(/^### ([A-Z_]+)$/gm)].map((match) => match[1]!);

describe('the page of errors', () => {
  beforeAll(async () => {
    for (const file of globSync('{apps,libs}/*/src/**/*.errors.ts')) await import(resolve(file));
  }, 30_000);

  it('explains every error that a service can answer', () => {
    expect([...declaredErrors().keys()].filter((code) => !documented().includes(code))).toEqual([]);
  });

  it('explains no error that nobody answers', () => {
    expect(documented().filter((code) => !declaredErrors().has(code))).toEqual([]);
  });
});
