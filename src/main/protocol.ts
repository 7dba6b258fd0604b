import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { findPageFile } from './page-file';
import { contentSecurityPolicy } from './security-policy';

/** Sent with every answer, found or not. */
const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Before `ready`. What is compiled and kept (`codeCache`) are the app's own scripts, and nothing that people read. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the files in `root`, and nothing else, as `app://local/…`. */
export function servePage(root: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? findPageFile(root, request.url) : null;
    if (file === null) {
      return new Response(null, { status: 404, headers });
    }
    try {
      const content = await readFile(file.path);
      return new Response(new Uint8Array(content), {
        headers: { ...headers, 'Content-Type': file.contentType },
      });
    } catch (error) {
      console.error('A file of the page is missing:', error);
      return new Response(null, { status: 404, headers });
    }
  });
}
