/** The code of a file system error (ENOENT, EACCES, …), for a message that says why a file could not be read. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unreadable';
}
