import { useState } from 'react';

/** Walks a list whose pages are known only by the cursor that the page before gave. */
export const usePages = (resetKey: string) => {
  const [state, setState] = useState<{ key: string; cursors: (string | null)[] }>({ key: resetKey, cursors: [null] });
  const cursors = state.key === resetKey ? state.cursors : [null];
  const go = (next: (string | null)[]): void => setState({ key: resetKey, cursors: next });
  return {
    cursor: cursors.at(-1) ?? null,
    /** From 1. */
    page: cursors.length,
    next: (cursor: string) => go([...cursors, cursor]),
    back: () => go(cursors.length > 1 ? cursors.slice(0, -1) : cursors),
  };
};
