import { describe, expect, it } from '@jest/globals';
import { withQuery } from './client.js';
import { ProblemError, problemOf, readProblem } from './problem.js';

describe('a refusal of the system', () => {
  it('keeps what it says about each field', () => {
    const body = {
      title: 'The report is not complete',
      status: 422,
      code: 'INTAKE_INVALID',
      errors: [{ pointer: '#/place', detail: 'must lie inside the district' }, 'noise', { pointer: '#/x' }],
    };
    expect(readProblem(422, 'Unprocessable', body)).toEqual({
      status: 422,
      title: 'The report is not complete',
      detail: undefined,
      code: 'INTAKE_INVALID',
      errors: [{ pointer: '#/place', detail: 'must lie inside the district' }],
    });
  });

  it('still says something when the answer is no problem document', () => {
    expect(readProblem(502, 'Bad Gateway', undefined)).toEqual({ status: 502, title: 'Bad Gateway' });
    expect(readProblem(500, '', 'text').title).toBe('HTTP 500');
  });

  it('is told apart from a system that was not reached', () => {
    expect(problemOf(new ProblemError({ status: 409, title: 'Not allowed' })).status).toBe(409);
    expect(problemOf(new TypeError('Failed to fetch'))).toEqual({ status: 0, title: 'Failed to fetch' });
  });
});

describe('a question to the system', () => {
  it('leaves out what was not asked', () => {
    const query = { q: '积水', department: null, status: '', overdue: undefined, limit: 50, passed: false };
    expect(withQuery('/api/x', query)).toBe('/api/x?q=%E7%A7%AF%E6%B0%B4&limit=50&passed=false');
    expect(withQuery('/api/x')).toBe('/api/x');
  });
});
