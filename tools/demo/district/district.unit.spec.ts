import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { generateDistrict } from './district.ts';

describe('the made-up parts of the district', () => {
  it.each(Object.entries(generateDistrict().files))('%s is what its generator makes', (name, content) => {
    const committed = readFileSync(join(import.meta.dirname, '../../../scenarios/jiaojiang', name), 'utf8');
    expect(parse(committed)).toEqual(parse(content));
  });
});
