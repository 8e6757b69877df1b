import { describe, expect, it } from '@jest/globals';
import { namesFile, pageRequest } from './page-path.js';

describe('addresses of the page', () => {
  it.each(['/api', '/api/nothing', '/API/health', '/%61pi/x', '/health/ready', '/metrics'])(
    'leaves %s to the API',
    (path) => {
      expect(pageRequest(path).kind).toBe('none');
    },
  );

  it.each(['/..%2fsecrets.json', '/a/../../etc/passwd', '/%00', '/a%5C..%5Cb', '/%E0%A4%A'])('refuses %s', (path) => {
    expect(pageRequest(path).kind).toBe('none');
  });

  it('knows the files that never change', () => {
    expect(pageRequest('/assets/index-4f9a.js')).toEqual({ kind: 'asset', file: '/assets/index-4f9a.js' });
  });

  it('takes everything else for the page or a file beside it', () => {
    expect(pageRequest('/cases')).toEqual({ kind: 'file-or-page', file: '/cases' });
    expect([namesFile('/cases'), namesFile('/icon.svg')]).toEqual([false, true]);
  });
});
