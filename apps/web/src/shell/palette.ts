import type { Theme } from './preferences.js';

/** Colours with a meaning. Each text colour keeps a contrast of 4.5 to its surface (WCAG AA). */
export interface Palette {
  page: string;
  surface: string;
  raised: string;
  line: string;
  text: string;
  muted: string;
  accent: string;
  overdue: string;
  soon: string;
  normal: string;
  good: string;
  silent: string;
  map: {
    outside: string;
    land: string;
    townA: string;
    townB: string;
    cell: string;
    street: string;
    streetMain: string;
    border: string;
    label: string;
    halo: string;
  };
}

const light: Palette = {
  page: '#eaeef2',
  surface: '#ffffff',
  raised: '#f5f7f9',
  line: '#d5dce3',
  text: '#16212c',
  muted: '#4f5d6b',
  accent: '#0b6b7c',
  overdue: '#c2272d',
  soon: '#945700',
  normal: '#2366a8',
  good: '#1f7a4d',
  silent: '#66727e',
  map: {
    outside: '#dfe5ea',
    land: '#f8f9f8',
    townA: '#f8f9f8',
    townB: '#f2f5f4',
    cell: '#d8e0e4',
    street: '#e3e8ea',
    streetMain: '#cfd7dc',
    border: '#7b8b98',
    label: '#4a5966',
    halo: '#ffffff',
  },
};

const dark: Palette = {
  page: '#0c1319',
  surface: '#131c24',
  raised: '#1a252f',
  line: '#2a3947',
  text: '#e4ebf1',
  muted: '#9db0bf',
  accent: '#52c4ce',
  overdue: '#ff7373',
  soon: '#f5b041',
  normal: '#6cb4f5',
  good: '#58c98b',
  silent: '#8494a2',
  map: {
    outside: '#0a1016',
    land: '#15212a',
    townA: '#15212a',
    townB: '#182630',
    cell: '#22323e',
    street: '#22313c',
    streetMain: '#334857',
    border: '#5d7789',
    label: '#a9bccb',
    halo: '#0f1820',
  },
};

export const palettes: Record<Theme, Palette> = { light, dark };
