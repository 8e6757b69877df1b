/** Words that people and products put into passwords; what remains without them must still be long enough. */
const WELL_KNOWN = [
  'password',
  'passwort',
  'administrator',
  'admin',
  'citybrain',
  'qwertyuiop',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'changeme',
  'change',
  'letmein',
  'welcome',
  'default',
  'secret',
  'master',
  'operator',
  'dispatcher',
  'supervisor',
  'leader',
  'inspector',
  'handler',
  'citizen',
  'machine',
  'sensor',
  'postgres',
  'root',
  'test',
  'demo',
  'guest',
  'user',
  'login',
  'iloveyou',
  'dragon',
  'monkey',
  'p@ssw0rd',
  'passw0rd',
  'woaini',
  'mima',
];
const SHORTEST = 12;
const LEAST_LEFT = 8;
const LEAST_DIFFERENT = 5;

/** Why a password is too easy to guess; undefined when it is good enough. Never repeats the password. */
export const weaknessOf = (password: string, username: string): string | undefined => {
  if (password.length < SHORTEST) return `a password has at least ${SHORTEST} characters`;
  const lower = password.toLowerCase();
  if (new Set(lower).size < LEAST_DIFFERENT) return `a password has at least ${LEAST_DIFFERENT} different characters`;
  const left = withoutRuns(withoutWords(lower, [username, ...WELL_KNOWN])).replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (left.length < LEAST_LEFT)
    return `without well-known words, the user name and runs such as 1234 a password has at least ${LEAST_LEFT} letters and digits`;
  return undefined;
};

const withoutWords = (text: string, words: readonly string[]): string =>
  words.filter((word) => word.length > 2).reduce((left, word) => left.replaceAll(word.toLowerCase(), ' '), text);

/** Shortens runs (abcd, 4321, aaaa) to their first character. */
const withoutRuns = (text: string): string => {
  let left = text.slice(0, 1);
  for (let index = 1; index < text.length; index += 1) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
    if (Math.abs(step) > 1) left += text[index];
  }
  return left;
};
