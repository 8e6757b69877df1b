import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../api/client.js';
import type { Category, Department, Names } from '../api/types.js';
import { usePreferences } from '../shell/preferences.js';
import { useDistrict } from './district.js';

const LONG = 10 * 60_000;

export const useCategories = (): Category[] => {
  const { id } = useDistrict();
  const { data } = useQuery({
    queryKey: ['categories', id],
    queryFn: ({ signal }) => get<{ items: Category[] }>('/api/intake/categories', { jurisdiction: id }, signal),
    staleTime: LONG,
  });
  return data?.items ?? none;
};

export const useDepartments = (): Department[] => {
  const { id } = useDistrict();
  const { data } = useQuery({
    queryKey: ['departments', id],
    queryFn: ({ signal }) => get<{ items: Department[] }>('/api/dispatch/departments', { jurisdiction: id }, signal),
    staleTime: LONG,
  });
  return data?.items ?? none;
};

const none: never[] = [];

const byId = (entries: readonly { id: string; name: Names }[]): Map<string, Names> =>
  new Map(entries.map((entry) => [entry.id, entry.name]));

/** Names of what the API calls by id, in the reader's language. An unknown id is shown by the name given, else as it is. */
export const useNames = () => {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const categories = useCategories();
  const departments = useDepartments();
  return useMemo(() => {
    const categoryNames = byId(categories);
    const departmentNames = byId(departments);
    return {
      of: (names: Names | string | null | undefined, otherwise = ''): string =>
        typeof names === 'string' ? names : (names?.[language] ?? otherwise),
      category: (id: string, given?: string): string => categoryNames.get(id)?.[language] ?? given ?? id,
      department: (id: string | null | undefined, given?: string): string =>
        id === null || id === undefined ? t('case.noDepartment') : (departmentNames.get(id)?.[language] ?? given ?? id),
      status: (status: string): string => t(`status.${status}`, { defaultValue: status }),
      source: (kind: string): string => t(`source.${kind}`, { defaultValue: kind }),
    };
  }, [t, language, categories, departments]);
};
