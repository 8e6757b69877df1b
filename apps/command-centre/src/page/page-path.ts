/** What a path of the page asks for. */
export type PageRequest =
  /** Not the page's business: an unknown part of the API. */
  | { readonly kind: 'none' }
  /** A file whose name changes with its content: it may be kept for ever. */
  | { readonly kind: 'asset'; readonly file: string }
  /** A file that keeps its name; the page itself when there is no such file. */
  | { readonly kind: 'file-or-page'; readonly file: string };

const RESERVED = /^\/(api|health|metrics)(\/|$)/i;
/** Vite puts files with a hash in their name here. */
const HASHED = /^\/assets\/[^/]+$/;

/** Reads the path of a request for the page; `path` as it came, without the query. */
export const pageRequest = (path: string): PageRequest => {
  const file = decoded(path);
  if (file === undefined || RESERVED.test(file) || /[\0\\]/.test(file) || file.split('/').includes('..'))
    return { kind: 'none' };
  return HASHED.test(file) ? { kind: 'asset', file } : { kind: 'file-or-page', file };
};

/** True for a path that names a file: a page's own address has no dot in its last part. */
export const namesFile = (file: string): boolean => /\.[a-z0-9]{1,8}$/i.test(file);

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // not a path at all
  }
};
