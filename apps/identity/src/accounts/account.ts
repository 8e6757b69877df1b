import type { Role } from '@citybrain/http';

/** A person or a machine that may sign in. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: { readonly zh: string; readonly en: string };
  readonly roles: readonly Role[];
  /** Ids of jurisdictions, or `*` for all. */
  readonly jurisdictions: readonly string[];
  readonly departmentId?: string;
}

/** User names are told apart without regard to case or blanks around them. */
export const normalUsername = (username: string): string => username.trim().toLowerCase();
