import { useCategories, useNames } from '../district/use-names.js';

export interface Choice {
  label: string;
  value?: string;
  options?: Choice[];
}

/** Categories under their major class, where the scenario names one. */
export const useCategoryOptions = (): Choice[] => {
  const categories = useCategories();
  const names = useNames();
  const groups = new Map<string, Choice[]>();
  for (const category of categories) {
    const major = names.of(category.major);
    const option = { value: category.id, label: names.of(category.name) };
    groups.set(major, [...(groups.get(major) ?? []), option]);
  }
  return [...groups].flatMap(([label, options]): Choice[] => (label === '' ? options : [{ label, options }]));
};
