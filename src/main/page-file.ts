import { extname, join, sep } from 'node:path';
import { parseAddress } from './security-policy';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
  '.trie': 'text/plain; charset=utf-8',
};

/** A file of the page: where it lies and what it is sent as. */
export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

/**
 * The file that an `app://local/` address names, or null. An address can name only files inside `root` with an ending
 * we serve: whatever needs decoding twice, climbs, or holds a backslash, a colon or NUL names nothing.
 */
export function findPageFile(root: string, address: string): PageFile | null {
  const parsed = parseAddress(address);
  if (parsed === null || parsed.protocol !== 'app:' || parsed.host !== 'local') {
    return null;
  }
  const named = decoded(parsed.pathname);
  if (named === null || /[\\:%\0]/.test(named) || named.split('/').includes('..')) {
    return null;
  }
  const path = join(root, named);
  const contentType = contentTypes[extname(path).toLowerCase()];
  return contentType !== undefined && path.startsWith(root + sep) ? { path, contentType } : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A malformed escape names no file.
    return null;
  }
}
