import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentTypes } from './content-types.ts';

export interface ServeOptions {
  /** First port to try; 0 lets the system choose. Default 4321. */
  readonly port?: number;
  /** How many further ports to try when one is taken. Default 0. */
  readonly attempts?: number;
  /** Path the site was built for, with a slash at both ends. Default `/`. */
  readonly base?: string;
}

export interface RunningServer {
  readonly port: number;
  /** Address of the site's root, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: `index.html` for a folder, a redirect to the trailing slash,
 * `404.html` with status 404, and nothing cached, so that a new build is what the next reload shows.
 *
 * @param folder the built site
 * @param options port and base path
 * @throws when no port is free
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = 4321, attempts = 0, base = '/' } = options;
  const root = path.resolve(folder);
  const server = createServer((request, response) => answer(root, base, request, response));
  for (let attempt = 0; ; attempt += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port === 0 ? 0 : port + attempt, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt >= attempts) throw error;
    }
  }
  const taken = (server.address() as AddressInfo).port;
  return {
    port: taken,
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  if (base !== '/' && address === base.slice(0, -1)) {
    redirect(response, base, query);
    return;
  }
  const found = address.startsWith(base) ? findFile(root, address.slice(base.length)) : undefined;
  if (found === 'folder without slash') {
    redirect(response, `${address}/`, query);
    return;
  }
  const notFoundPage = path.join(root, '404.html');
  if (found) sendFile(found, 200, request, response);
  else if (existsSync(notFoundPage)) sendFile(notFoundPage, 404, request, response);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

function redirect(response: ServerResponse, address: string, query: string | undefined): void {
  // A doubled slash at the start would send the browser to another host.
  const location = address.replace(/^\/+/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end();
}

/**
 * Finds the file behind an address, and never one outside the folder.
 *
 * @param root folder of the site, absolute
 * @param address part of the address below the base, still percent-encoded
 * @returns a file's path, or that a slash is missing, or nothing
 */
export function findFile(root: string, address: string): string | 'folder without slash' | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // A malformed percent sequence names no file.
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[/\\]/).includes('..')) return undefined;
  const file = path.join(root, decoded);
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  const kind = statSync(file, { throwIfNoEntry: false });
  if (kind?.isFile() && !decoded.endsWith('/')) return file;
  if (!kind?.isDirectory()) return undefined;
  const index = path.join(file, 'index.html');
  if (!existsSync(index)) return undefined;
  return decoded === '' || decoded.endsWith('/') ? index : 'folder without slash';
}

function sendFile(file: string, status: number, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(status, {
    'Content-Type': contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
