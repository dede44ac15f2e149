import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/run/files-below.ts';
import { type RunningServer, serve } from '../../scripts/run/serve.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { validSite } from '../model/compose-site.ts';
import { offeredSnippets, startHost } from './embed-hosts.ts';
import { ending, startProgram } from './project-copy.ts';
import { connect, desk } from './visit.ts';

const noSettings = { SITE_URL: '', CORRECTIONS_CONTACT: '' };

describe('a build that nobody told its address', () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'record-hostless-')), 'site');
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const { code, output, errors } = await ending(
      startProgram(projectRoot, 'build', ['--content', validSite, '--out', folder], noSettings),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('SITE_URL is not set');
    server = await serve(folder, { port: 0 });
    browser = await connect();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(path.dirname(folder), { recursive: true });
  });

  const pages = () =>
    filesBelow(folder, '.html').map((file) => ({
      file,
      html: readFileSync(path.join(folder, file), 'utf8'),
    }));
  const figurePages = () =>
    pages().filter(({ file }) => /^(?:zh|en)\/figures\/(?!gallery\/)[^/]+\/index\.html$/.test(file));

  it('says nothing to readers that is meant for whoever builds', () => {
    const forBuilders =
      /SITE_URL|BASE_PATH|CORRECTIONS_CONTACT|this copy|whoever (?:builds|publishes)|own address|这一份|这份网站|构建/i;
    expect(pages().length).toBeGreaterThan(100);
    expect(
      pages().flatMap(({ file, html }) => forBuilders.exec(html)?.[0].concat(` in ${file}`) ?? []),
    ).toEqual([]);
  });

  it('has every code to paste on the page of each figure, with addresses that lead to files', () => {
    expect(figurePages().length).toBeGreaterThan(10);
    const leadingNowhere = figurePages().flatMap(({ file, html }) =>
      Object.values(offeredSnippets(html))
        .flatMap((code) => [...code.matchAll(/ src="([^"]*)"/g)].map(([, address = '']) => address))
        .filter((address) => {
          const named = path.join(folder, address);
          return (
            !address.startsWith('/') || !(existsSync(named) || existsSync(path.join(named, 'index.html')))
          );
        })
        .map((address) => `${file}: ${address}`),
    );
    expect(leadingNowhere).toEqual([]);
    for (const { html } of figurePages()) expect(html).toContain('data-field="link"');
  });

  it('completes the codes with the address at which it is read, and they work on the page of another', async () => {
    const context = await browser.newContext(desk);
    const page = await context.newPage();
    const file = figurePages().find((each) => each.file.startsWith('en/'))?.file ?? '';
    await page.goto(server.url + path.dirname(file));
    await page.locator('#embed').scrollIntoViewIfNeeded();
    await page.locator('#embed[data-alive]').waitFor();
    const id = path.basename(path.dirname(file));
    const code = (way: string) => page.locator(`textarea[data-field="${way}"]`).inputValue();
    for (const way of ['frame', 'listener'])
      expect(await code(way)).toContain(`src="${server.url}embed/en/${id}/"`);
    expect(await code('listener')).toContain(`\`${server.url}\``);
    expect(await code('frozen')).toContain(`src="${server.url}frozen/en/${id}-`);
    expect(await page.locator('[data-field="link"]').textContent()).toBe(`${server.url}en/figures/${id}/`);
    const element = await code('element');
    const host = await startHost();
    await page.goto(host.show({ html: `<!doctype html><html lang="en"><body>${element}</body></html>` }));
    const frame = page.locator('hz-figure iframe');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toBe(`${server.url}embed/en/${id}/`);
    await context.close();
    await host.close();
  });
});

describe('npm start', () => {
  it('takes its port, builds for it into a folder of its own, and serves what names that address', async () => {
    const probe = await serve(projectRoot, { port: 0 });
    const { port, url } = probe;
    await probe.close();
    const child = startProgram(projectRoot, 'start', ['--content', validSite], {
      ...noSettings,
      PORT: String(port),
    });
    const ended = ending(child);
    const folder = path.join(projectRoot, '.build', `local-site-${port}`);
    const met = new Set<number>();
    try {
      for (const deadline = Date.now() + 120_000; !met.has(200) && Date.now() < deadline; ) {
        // Until the program listens, requests fail.
        met.add(
          await fetch(url).then(
            ({ status }) => status,
            () => 0,
          ),
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      expect([...met].filter(Boolean)).toEqual([503, 200]);
      const get = async (address: string) => (await fetch(url + address)).text();
      const html = await get('en/figures/climb/');
      expect(html).toContain(`<link rel="canonical" href="${url}en/figures/climb/">`);
      expect(html).toContain(`type="application/json+oembed" href="${url}oembed/en/climb.json"`);
      expect(html).toContain(`<meta property="og:image" content="${url}image/en/climb-card.png">`);
      for (const way of ['frame', 'listener'] as const)
        expect(offeredSnippets(html)[way]).toContain(`src="${url}embed/en/climb/"`);
      expect(await get('oembed/en/climb.json')).toContain(`${url}embed/en/climb/`);
      expect(await get('feed/en.xml')).toContain(`${url}en/`);
      expect(existsSync(path.join(folder, 'index.html'))).toBe(true);
    } finally {
      child.kill('SIGINT');
    }
    const { code, output } = await ended;
    expect([code, output]).toEqual([0, expect.stringContaining(`The site is at ${url}`)]);
    expect(output).not.toMatch(/SITE_URL|npm run freeze/);
    rmSync(folder, { recursive: true });
  }, 240_000);
});
