import { useSearchParams } from 'react-router';

export const views = ['map', 'list'] as const;
export type View = (typeof views)[number];

export const shows = ['all', 'overdue', 'soon'] as const;
export type Show = (typeof shows)[number];

const choose = <T extends string>(choices: readonly T[], text: string | null, otherwise: T): T =>
  choices.find((entry) => entry === text) ?? otherwise;

/** Map or list, and which cases; both stand in the page's address. */
export const useMapChoice = () => {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string, usual: string): void =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (value === usual) next.delete(name);
      else next.set(name, value);
      return next;
    });
  return {
    view: choose(views, search.get('view'), 'map'),
    show: choose(shows, search.get('show'), 'all'),
    setView: (view: View) => set('view', view, 'map'),
    setShow: (show: Show) => set('show', show, 'all'),
  };
};
