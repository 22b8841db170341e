import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A folder on the air. */
export interface Site {
  /** Ends in a slash. */
  readonly address: string;
  /** Serves another content of a file from now on, as a host does after a new version. */
  put(path: string, content: Buffer): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const emptyPage = Buffer.from('<!doctype html><link rel="icon" href="data:," /><title>.</title>');

/**
 * Serves a folder's files, compressed beforehand, as a static host does; without an index.html an empty page.
 * `under` is the path they are at: `/`, or one such as `/ablate/`.
 */
export async function serve(folder: string, under = '/'): Promise<Site> {
  const files = new Map<string, { type: string; body: Buffer }>();
  const put = (path: string, content: Buffer) => {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    files.set(`${under}${path.replaceAll('\\', '/')}`, { type, body: gzipSync(content) });
  };
  put('index.html', emptyPage);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name);
      put(relative(folder, path), readFileSync(path));
    }

  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = files.get(pathname.replace(/\/$/, '/index.html'));
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Encoding': 'gzip' });
    response.end(file.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${under}`,
    put,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
