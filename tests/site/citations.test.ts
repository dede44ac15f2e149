import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { citationFormats, citationStyles } from '../../src/citations/registry.ts';
import { siteFolder, sitePages } from './pages.ts';

interface CslItem {
  readonly title: string;
  readonly version: string;
  readonly URL: string;
  readonly note: string;
}

const cited: Readonly<Record<string, string>> = {
  'data/*': 'datasets',
  'figures/*': 'figures',
  'stories/*': 'stories',
};
const pages = sitePages().filter(
  ({ kind, language, address }) => language && kind in cited && !address.endsWith('figures/gallery/'),
);

/** What is missing from the references on a page; empty when all is there. */
function missing({ html, kind, language, address }: (typeof pages)[number]): string[] {
  const id = address.split('/').filter(Boolean).at(-1) ?? '';
  const base = `cite/${cited[kind]}/${id}`;
  const elements = [...elementsOf(parsePage(html))];
  const references = elements.filter(
    (each) => each.tagName === 'dd' && attribute(each, 'class') === 'reference',
  );
  const items = JSON.parse(readFileSync(path.join(siteFolder(), `${base}.json`), 'utf8')) as CslItem[];
  const item = items[language === 'zh' ? 0 : 1];
  const hash = /[0-9a-f]{12}/.exec(item?.note ?? '')?.[0] ?? 'no hash';
  const parts = [item?.title, item?.version, item?.URL, hash];
  const links = elements.flatMap((each) => attribute(each, 'href') ?? []);
  return [
    ...(references.length === citationStyles.length ? [] : [`${references.length} references`]),
    ...references.flatMap((each, index) =>
      parts
        .filter((part) => !textOf(each).includes(part ?? '—'))
        .map((part) => `reference ${index}: ${part}`),
    ),
    ...citationFormats.flatMap(({ extension }) => {
      const file = `${base}.${extension}`;
      return links.some((each) => each.endsWith(`/${file}`)) && existsSync(path.join(siteFolder(), file))
        ? []
        : [file];
    }),
  ];
}

describe('the references', () => {
  it('stand on every dataset, figure and story, in every style, with version and hash, and as files', () => {
    expect(new Set(pages.map(({ kind, language }) => `${language} ${kind}`)).size).toBe(6);
    const found = pages.map((page) => [page.address, missing(page)] as const);
    expect(found.filter(([, each]) => each.length > 0)).toEqual([]);
  });

  it('are found wanting where a style, the hash or a file is not there', () => {
    const [page] = pages;
    if (!page) throw new Error('The site has nothing to cite.');
    const without = (found: RegExp): string[] => missing({ ...page, html: page.html.replace(found, '') });
    expect(without(/<dd class="reference">.*?<\/dd>/s)).not.toEqual([]);
    expect(without(/(?<=SHA-256[: ]+)[0-9a-f]{12}/)).not.toEqual([]);
    expect(without(/href="[^"]*\.bib"/)).not.toEqual([]);
  });
});
