import { once } from 'node:events';
import { createReadStream, existsSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
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

/** The addresses of `localhost`. If another program had the port on one of them, both would answer at the same name. */
const hosts = ['127.0.0.1', '::1'] as const;

/**
 * Serves a built site as a static host would: `index.html` for a folder, a redirect to the trailing slash, the nearest
 * `404.html` with status 404, and nothing cached, so that a new build is what the next reload shows.
 *
 * @param folder the built site; or a function that gives it, or undefined while it is being built, in which case every
 *   request gets a page that says so
 * @param options port and base path
 * @throws when no port is free
 */
export async function serve(
  folder: string | (() => string | undefined),
  options: ServeOptions = {},
): Promise<RunningServer> {
  const { port = 4321, attempts = 0, base = '/' } = options;
  const listener: RequestListener = (request, response) => {
    const root = typeof folder === 'string' ? folder : folder();
    if (root === undefined) sendBuilding(response);
    else answer(path.resolve(root), base, request, response);
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { port: taken, servers } = await listen(port === 0 ? 0 : port + attempt, listener);
      return { port: taken, url: `http://localhost:${taken}${base}`, close: () => close(servers) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt >= attempts) throw error;
    }
  }
}

/** Listens at one port on all addresses of `localhost`, or on none. */
async function listen(
  wanted: number,
  listener: RequestListener,
): Promise<{ readonly port: number; readonly servers: readonly Server[] }> {
  const servers: Server[] = [];
  let port = wanted;
  for (const host of hosts) {
    const server = createServer(listener).listen(port, host);
    try {
      await once(server, 'listening');
      servers.push(server);
      ({ port } = server.address() as AddressInfo);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Many machines have no IPv6; there the name has one address only.
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await close(servers);
      throw error;
    }
  }
  return { port, servers };
}

async function close(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      return closed;
    }),
  );
}

function sendBuilding(response: ServerResponse): void {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '2',
  });
  response.end(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">' +
      '<title>Building</title></head><body><p>The site is being built; it will be here in a moment.</p></body></html>',
  );
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
  const notFoundPage = nearestNotFoundPage(root, address.slice(base.length));
  if (found) sendFile(found, 200, request, response);
  else if (notFoundPage) sendFile(notFoundPage, 404, request, response);
  else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
}

/** The `404.html` in the folder of an address or in the nearest one above it. */
function nearestNotFoundPage(root: string, address: string): string | undefined {
  const parts = address.split('/').slice(0, -1);
  for (let length = parts.length; length >= 0; length -= 1) {
    const found = findFile(root, [...parts.slice(0, length), '404.html'].join('/'));
    if (found !== undefined && found !== 'folder without slash') return found;
  }
  return undefined;
}

function redirect(response: ServerResponse, address: string, query: string | undefined): void {
  // With two slashes at the start the browser would go to another host.
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
