/** Choices kept in the browser. A browser that refuses storage simply forgets them. */
const prefix = 'citybrain.';

export const readChoice = (name: string): string | null => {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
};

export const storeChoice = (name: string, value: string): void => {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // storage is switched off: the choice holds until the page is closed
  }
};
