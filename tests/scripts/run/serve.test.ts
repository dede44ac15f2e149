import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../../scripts/run/serve.ts';

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  mkdirSync(path.join(folder, 'site', 'zh', '空 格'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  mkdirSync(path.join(folder, 'site-next-door'));
  writeFileSync(path.join(folder, 'site-next-door', 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'site', 'index.html'), 'root');
  writeFileSync(path.join(folder, 'site', '404.html'), 'no such page');
  writeFileSync(path.join(folder, 'site', 'zh', 'index.html'), 'zh');
  writeFileSync(path.join(folder, 'site', 'zh', 'data.csv'), 'a,b\r\n');
  mkdirSync(path.join(folder, 'site', 'embed'));
  writeFileSync(path.join(folder, 'site', 'embed', '404.html'), 'no such chart');
  writeFileSync(path.join(folder, 'site', 'zh', '空 格', 'index.html'), 'space');
  server = await serve(path.join(folder, 'site'), { port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The addresses of localhost on this machine, as they are written in a URL. */
const hosts = await Promise.all(
  ['127.0.0.1', '::1'].map(async (host) => {
    const probe = createTcpServer();
    const isThere = await once(probe.listen(0, host), 'listening').then(
      () => true,
      () => false,
    );
    if (isThere) probe.close();
    return isThere ? [host.includes(':') ? `[${host}]` : host] : [];
  }),
).then((all) => all.flat());

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly text: string;
}

/** Sends a path exactly as written; `fetch` would normalize it. */
function ask(address: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path: address, method }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          location: response.headers.location,
          text,
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('serve', () => {
  it('gives the index of a folder', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: 'root' });
    expect(await ask('/zh/?a=b')).toMatchObject({ status: 200, text: 'zh' });
    expect(await ask(`/zh/${encodeURIComponent('空 格')}/`)).toMatchObject({ status: 200, text: 'space' });
  });

  it('sends a folder without its slash to the one with it', async () => {
    expect(await ask('/zh?a=b')).toMatchObject({ status: 302, location: '/zh/?a=b' });
  });

  it('names the type of a file', async () => {
    expect(await ask('/zh/data.csv')).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
  });

  it('answers an unknown address with the page for it and status 404', async () => {
    expect(await ask('/nowhere/')).toMatchObject({ status: 404, text: 'no such page' });
    expect(await ask('/index.html/')).toMatchObject({ status: 404 });
    expect(await ask('/embed/zh/none/')).toMatchObject({ status: 404, text: 'no such chart' });
    expect(await ask('/%E0%A4%A')).toMatchObject({ status: 404 });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/zh/../../secret.txt',
    '/..%5csecret.txt',
    '/../site-next-door/secret.txt',
    '/%00secret.txt',
    '//etc/passwd',
  ])('gives nothing outside its folder for %s', async (address) => {
    expect(await ask(address)).toMatchObject({ status: 404, text: 'no such page' });
  });

  it('only reads', async () => {
    expect(await ask('/', 'POST')).toMatchObject({ status: 405 });
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('takes the next port when one is taken, and only when asked to', async () => {
    const next = await serve(path.join(folder, 'site'), { port: server.port, attempts: 20 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(serve(path.join(folder, 'site'), { port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  it('answers at everything that localhost stands for', async () => {
    const texts = hosts.map(async (host) => (await fetch(`http://${host}:${server.port}/`)).text());
    expect(await Promise.all([...texts, (await fetch(server.url)).text()])).toEqual(
      [...hosts, 'localhost'].map(() => 'root'),
    );
  });

  it.each(hosts)('leaves a port to another program that answers there at %s', async (host) => {
    const other = createServer((_, response) => response.end('another program'));
    await once(other.listen(0, host.replace(/[[\]]/g, '')), 'listening');
    const { port } = other.address() as AddressInfo;
    const ours = await serve(path.join(folder, 'site'), { port, attempts: 20 });
    expect(ours.port).toBeGreaterThan(port);
    expect(await (await fetch(`http://${host}:${port}/`)).text()).toBe('another program');
    await ours.close();
    await expect(serve(path.join(folder, 'site'), { port })).rejects.toThrow('EADDRINUSE');
    // If a port is not free on all addresses, those already taken are released.
    for (const each of hosts.filter((one) => one !== host))
      await expect(fetch(`http://${each}:${port}/`)).rejects.toThrow();
    other.close();
  });

  it('holds its port while the site is being built, and says so', async () => {
    let built: string | undefined;
    const early = await serve(() => built, { port: 0 });
    const soon = await fetch(`${early.url}zh/`);
    expect([soon.status, soon.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await soon.text()).toContain('being built');
    built = path.join(folder, 'site');
    expect(await (await fetch(`${early.url}zh/`)).text()).toBe('zh');
    await early.close();
  });

  it('serves a site below a path', async () => {
    const below = await serve(path.join(folder, 'site'), { port: 0, base: '/record/' });
    const get = async (address: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${below.port}${address}`, { redirect: 'manual' })).status;
    expect([await get('/record/'), await get('/record'), await get('/zh/')]).toEqual([200, 302, 404]);
    await below.close();
  });
});
