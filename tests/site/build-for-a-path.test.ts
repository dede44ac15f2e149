import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { findFile, type RunningServer, serve } from '../../scripts/run/serve.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { offeredSnippets, startHost } from './embed-hosts.ts';
import { readPages, type SitePage, sitePages } from './pages.ts';
import { type Ending, ending, smallContent, startProgram } from './project-copy.ts';
import { connect, desk } from './visit.ts';

const base = '/record/';
const elsewhere = mkdtempSync(path.join(tmpdir(), 'record-path-'));

describe('a build for a path on a host that nobody named', () => {
  const folder = path.join(elsewhere, 'below a path');
  let ended: Ending;
  let browser: Browser;
  let server: RunningServer;
  beforeAll(async () => {
    const env = { BASE_PATH: base, SITE_URL: '', CORRECTIONS_CONTACT: '' };
    ended = await ending(
      startProgram(projectRoot, 'build', ['--content', smallContent, '--out', folder], env),
    );
    server = await serve(folder, { port: 0, base });
    browser = await connect();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  const pages = () => readPages(folder);
  const figurePages = () =>
    pages().filter(({ file }) => /^(?:zh|en)\/figures\/(?!gallery\/)[^/]+\/index\.html$/.test(file));
  /** Whether an address from the host's root lies below the path and leads to a file. */
  function leadsToFile(address: string): boolean {
    const [, below] = /^\/record\/([^#?]*)/.exec(address) ?? [];
    return below !== undefined && path.isAbsolute(findFile(folder, below) ?? '');
  }

  it('ends well, says what is missing, and has every kind of page', () => {
    expect({ code: ended.code, errors: ended.errors }).toEqual({ code: 0, errors: '' });
    expect(ended.output).toContain('SITE_URL is not set');
    expect(ended.output).toContain('CORRECTIONS_CONTACT is not set');
    const kindAndLanguage = ({ kind, language }: SitePage): string => `${kind} ${language ?? ''}`;
    const kindsOf = (all: readonly SitePage[]): string[] => [...new Set(all.map(kindAndLanguage))].sort();
    // The small site has every kind of page that the tested one has.
    expect(kindsOf(pages())).toEqual(kindsOf(sitePages()));
  });

  it('keeps every address below the path and writes no absolute one', () => {
    const wrong = pages().flatMap(({ file, html }) =>
      [...elementsOf(parsePage(html))].flatMap((element) =>
        element.attrs
          .filter(({ name: attribute }) => ['href', 'src', 'srcset', 'action'].includes(attribute))
          .filter(({ value }) => value.startsWith('/') && !leadsToFile(value))
          .map(({ value }) => `${file}: ${value}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(readFileSync(path.join(folder, 'zh', 'index.html'), 'utf8')).not.toMatch(/rel="canonical"|og:url/);
  });

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
        .filter((address) => !leadsToFile(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(leadingNowhere).toEqual([]);
    for (const { html } of figurePages()) expect(html).toContain('data-field="link"');
  });

  it('completes the codes with the address at which it is read, and they work on the page of another', async () => {
    const context = await browser.newContext(desk);
    const page = await context.newPage();
    const file = figurePages().find((each) => each.file.startsWith('en/'))?.file ?? '';
    await page.goto(`${server.url}${path.dirname(file)}/`);
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
