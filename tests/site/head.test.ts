import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashSource } from '../../scripts/finish/page-policy.ts';
import {
  attribute,
  elementsOf,
  type PageElement,
  parsePage,
  textOf,
} from '../../scripts/finish/parse-page.ts';
import { type SitePage, siteFolder, sitePages, siteUrl } from './pages.ts';

const pages = sitePages();
const editions = pages.filter(({ language }) => language);

function elements(page: SitePage, tagName: string): PageElement[] {
  return [...elementsOf(parsePage(page.html))].filter((element) => element.tagName === tagName);
}

/** Complaints about all pages, each with its file. */
function complaints(among: readonly SitePage[], look: (page: SitePage) => readonly string[]): string[] {
  return among.flatMap((page) => look(page).map((complaint) => `${page.file}: ${complaint}`));
}

describe('every page', () => {
  it('says its language, has one title and one main heading', () => {
    expect(
      complaints(pages, (page) => {
        const found: string[] = [];
        const language = attribute(elements(page, 'html')[0] as PageElement, 'lang') ?? '';
        if (!/^(zh-Hans|zh-CN|en)/.test(language)) found.push(`says the language is "${language}"`);
        if (page.language && !language.startsWith(page.language))
          found.push(`is in ${page.language} but says ${language}`);
        const titles = elements(page, 'title').filter(({ parentNode }) => parentNode?.nodeName === 'head');
        if (titles.length !== 1 || !textOf(titles[0] as PageElement).trim())
          found.push('lacks its one title');
        const headings = elements(page, 'h1').length;
        const isBareEmbed = page.kind.startsWith('embed');
        if (headings !== 1 && !isBareEmbed) found.push(`has ${headings} main headings`);
        return found;
      }),
    ).toEqual([]);
  });

  it('has a title that no other page of its edition has', () => {
    const seen = new Map<string, string>();
    expect(
      complaints(editions, (page) => {
        const title = textOf(elements(page, 'title')[0] as PageElement).trim();
        const key = `${page.language} ${title}`;
        const other = seen.get(key);
        seen.set(key, page.file);
        return other ? [`has the title of ${other}: ${title}`] : [];
      }),
    ).toEqual([]);
  });

  it('carries a policy that allows its own inline scripts and styles and nothing loose', () => {
    expect(
      complaints(pages, (page) => {
        const policies = elements(page, 'meta').filter(
          (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
        );
        const [policy = ''] = policies.map((element) => attribute(element, 'content') ?? '');
        const found: string[] = [];
        if (policies.length !== 1) found.push(`has ${policies.length} policies`);
        if (!policy.includes("default-src 'none'")) found.push('does not begin by allowing nothing');
        if (/unsafe|\*|https?:|data:(?!;)/.test(policy.replace("img-src 'self' data:", '')))
          found.push(`is loose: ${policy}`);
        for (const style of elements(page, 'style')) {
          if (!policy.includes(hashSource(textOf(style)))) found.push('does not allow one of its styles');
        }
        return found;
      }),
    ).toEqual([]);
  });

  it('has no style attribute and no event handler', () => {
    expect(
      complaints(pages, (page) =>
        [...elementsOf(parsePage(page.html))].flatMap((element) =>
          element.attrs
            .filter(({ name }) => /^(style$|on)/.test(name))
            .map(({ name }) => `<${element.tagName} ${name}>`),
        ),
      ),
    ).toEqual([]);
  });
});

describe('the two editions', () => {
  const twinOf = (address: string): string =>
    address.replace(/^(zh|en)\//, (_all, language) => (language === 'zh' ? 'en/' : 'zh/'));

  it('have the same pages', () => {
    const addresses = new Set(editions.map(({ address }) => address));
    expect(
      editions.filter(({ address }) => !addresses.has(twinOf(address))).map(({ address }) => address),
    ).toEqual([]);
  });

  it('name each other in the head and in the language switch', () => {
    expect(
      complaints(editions, (page) => {
        const found: string[] = [];
        const links = elements(page, 'link');
        const own = `${siteUrl}/${page.address}`;
        const twin = `${siteUrl}/${twinOf(page.address)}`;
        const canonical = links.filter((link) => attribute(link, 'rel') === 'canonical');
        if (canonical.length !== 1 || attribute(canonical[0] as PageElement, 'href') !== own) {
          found.push('lacks its one canonical address');
        }
        const alternates = links
          .filter(
            (link) => attribute(link, 'rel') === 'alternate' && attribute(link, 'hreflang') !== undefined,
          )
          .filter((link) => attribute(link, 'hreflang') !== 'x-default')
          .map((link) => attribute(link, 'href'));
        if (alternates.toSorted().join() !== [own, twin].toSorted().join())
          found.push('does not name both editions');
        const switches = elements(page, 'a').filter((link) => attribute(link, 'hreflang') !== undefined);
        const paths = switches.map((link) => new URL(attribute(link, 'href') ?? '', own).href);
        if (!paths.includes(twin)) found.push('has no switch (an <a hreflang>) to the other edition');
        return found;
      }),
    ).toEqual([]);
  });
});

describe('the sitemap', () => {
  it('lists exactly the pages of the two editions', () => {
    const read = (name: string): string => readFileSync(path.join(siteFolder(), name), 'utf8');
    const locations = (xml: string): string[] =>
      [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    const parts = locations(read('sitemap-index.xml'));
    const listed = parts.flatMap((part) => locations(read(part.replace(`${siteUrl}/`, ''))));
    const withoutRoot = listed.filter((address) => address !== `${siteUrl}/`);
    expect(withoutRoot.toSorted()).toEqual(editions.map(({ address }) => `${siteUrl}/${address}`).toSorted());
  });
});
