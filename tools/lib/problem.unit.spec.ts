import { describe, expect, it } from '@jest/globals';
import { asProblem, Problem } from './problem.mjs';

describe('what a person is told about an error of the system', () => {
  it.each([
    ['by the system', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
    ['by a program', new Error('initdb: error: could not write file: No space left on device')],
  ])('names a full disk and the remedy when it is reported %s', (_by, error) => {
    expect(asProblem(error)).toBeInstanceOf(Problem);
    expect(asProblem(error)).toMatchObject({ message: expect.stringMatching(/^The disk is full\. Free some space/) });
  });

  it('names the folder that may not be written to', () => {
    const denied = Object.assign(new Error("EACCES: permission denied, open '/data/run.json'"), { code: 'EACCES' });
    expect(asProblem(denied)).toBeInstanceOf(Problem);
    expect(asProblem(denied)).toMatchObject({ message: expect.stringMatching(/'\/data\/run.json'.*CITYBRAIN_HOME/) });
  });

  it('leaves what nobody foresaw as it is, with its stack', () => {
    const bug = new TypeError('undefined is not a function');
    expect(asProblem(bug)).toBe(bug);
  });
});
