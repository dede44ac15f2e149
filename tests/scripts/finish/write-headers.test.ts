import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { finishPages } from '../../../scripts/finish/finish-pages.ts';
import { writeHeaders } from '../../../scripts/finish/write-headers.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-headers-'));
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
  }
  rmSync(folder, { recursive: true, force: true });
});

const embed =
  '<!doctype html><html lang="en" data-fonts="system"><head><meta charset="utf-8"><title>x</title>' +
  '<style>p{color:red}</style></head><body><p>x</p><script>parent.length</script></body></html>';
const files: Readonly<Record<string, string>> = {
  'index.html': embed,
  '404.html': embed,
  'zh/index.html': embed,
  'embed/404.html': embed.replace('<title>x', '<title>no such chart'),
  'embed/zh/output/index.html': embed,
  'embed/zh/output/dark/index.html': embed.replace('red', 'blue'),
  'image/zh/output.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_fonts/a.woff2': 'x',
  'oembed/zh/output.json': '{}',
};

async function finishedSite(name: string, base: string): Promise<string> {
  const site = path.join(folder, name, base);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  await finishPages(site, { base, cache: path.join(folder, 'kept') });
  writeHeaders(site, base);
  return site;
}

describe('the headers for hosts', () => {
  it('let everybody frame embeds, and nobody else the pages', async () => {
    const text = readFileSync(path.join(await finishedSite('plain', '/'), '_headers'), 'utf8');
    const blocks = new Map(
      text.split('\n\n').map((block) => [block.split('\n')[0] ?? '', block.split('\n').slice(1).join('\n')]),
    );
    expect(blocks.get('/zh/*')).toContain("frame-ancestors 'self'");
    expect(blocks.get('/')).toContain("frame-ancestors 'self'");
    expect(blocks.get('/embed/*')).not.toContain('frame-ancestors');
    expect(blocks.get('/embed/*')).toContain('Access-Control-Allow-Origin: *');
    expect(blocks.get('/embed/*')?.match(/'sha256-/g)).toHaveLength(1);
    expect(blocks.get('/frozen/*')).toContain('immutable');
    // Where two blocks match, hosts send both: none may set what another sets.
    const always = blocks.get('/*')?.match(/^ {2}[\w-]+(?=:)/gm) ?? [];
    for (const [address, block] of blocks)
      if (address !== '/*') for (const name of always) expect(block, address).not.toContain(`${name}:`);
    // Cloudflare Pages reads at most 2,000 characters of a line and 100 rules.
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
    expect(blocks.size).toBeLessThan(100);
  });

  it('let pages that are isolated from others show embeds and pictures and run the scripts for them', async () => {
    const text = readFileSync(path.join(await finishedSite('isolated', '/'), '_headers'), 'utf8');
    const block = (address: string): string =>
      text.split('\n\n').find((each) => each.startsWith(`${address}\n`)) ?? '';
    for (const address of ['/embed/*', '/frozen/*', '/image/*', '/_astro/*'])
      expect(block(address)).toContain('Cross-Origin-Resource-Policy: cross-origin');
    for (const address of ['/embed/*', '/frozen/*'])
      expect(block(address)).toContain('Cross-Origin-Embedder-Policy: require-corp');
  });

  it('answer an address that leads to no frame with a page that fits into one', async () => {
    const site = await finishedSite('missing', '/record/');
    expect(readFileSync(path.join(site, '_redirects'), 'utf8')).toBe(
      '/record/embed/* /record/embed/404.html 404\n/record/frozen/* /record/embed/404.html 404\n',
    );
    const hosting = (name: string): string => readFileSync(path.join(site, '_hosting', name), 'utf8');
    expect(hosting('nginx.conf').match(/error_page 404 \/record\/embed\/404\.html;/g)).toHaveLength(2);
    expect(hosting('Caddyfile')).toContain('rewrite @frame /record/embed/404.html');
  });

  it('stand below the path of the site', async () => {
    const text = readFileSync(path.join(await finishedSite('below', '/record/'), '_headers'), 'utf8');
    const addresses = text.split('\n').filter((line) => /^\S/.test(line));
    expect(addresses.filter((address) => !address.startsWith('/record/'))).toEqual([]);
  });
});

const nginx = spawnSync('nginx', ['-v']).error === undefined;

describe.skipIf(!nginx)('nginx with its example', () => {
  it.each(['/', '/record/'])('serves the site at %s as it should be served', async (base) => {
    const name = base === '/' ? 'nginx' : 'nginx-below';
    const site = await finishedSite(name, base);
    const port = await freePort();
    const run = path.join(folder, `${name}-run`);
    mkdirSync(run, { recursive: true });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${run}/${kind};`)
      .join(' ');
    const conf = path.join(run, 'nginx.conf');
    writeFileSync(
      conf,
      `daemon off; master_process off; pid ${run}/pid; error_log ${run}/error.log; events {}\n` +
        `http { access_log off; ${temporary} server { listen 127.0.0.1:${port}; ` +
        `root ${path.join(folder, name)}; include ${site}/_hosting/nginx.conf; } }\n`,
    );
    started.push(spawn('nginx', ['-c', conf, '-e', `${run}/error.log`], { stdio: 'ignore' }));
    const ask = (file: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${base}${file}`);
    const page = await retry(() => ask('zh/'));
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const framed = await ask('embed/zh/output/dark/');
    expect(framed.headers.get('content-security-policy')).toContain("script-src 'sha256-");
    expect(framed.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    expect(framed.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const picture = await ask('image/zh/output.svg');
    expect(picture.headers.get('content-type')).toContain('image/svg+xml');
    expect(picture.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask('_fonts/a.woff2')).headers.get('cache-control')).toContain('immutable');
    const missing = await ask('no/such/page/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('<title>x</title>');
    const missingFrame = await ask('embed/zh/none/');
    expect(missingFrame.status).toBe(404);
    expect(await missingFrame.text()).toContain('<title>no such chart</title>');
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function retry<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
