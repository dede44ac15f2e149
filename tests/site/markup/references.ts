import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, textOf } from '../../../scripts/finish/parse-page.ts';
import { citationFormats, citationStyles } from '../../../src/citations/citation-formats.ts';
import { type SitePage, siteFolder } from '../pages.ts';
import type { MarkupCheck, ParsedPage } from './markup-check.ts';

interface CslItem {
  readonly title: string;
  readonly version: string;
  readonly URL: string;
  readonly note: string;
}

/** Where the files of references lie, by the kind of the page that is cited. */
const cited: Readonly<Record<string, string>> = {
  'data/*': 'datasets',
  'figures/*': 'figures',
  'stories/*': 'stories',
};

/** Whether a page says how to cite it. */
export function isCited({ language, kind, address }: SitePage): boolean {
  return language !== undefined && kind in cited && !address.endsWith('figures/gallery/');
}

/** What is missing from the references on a page; empty when all is there. */
export function missingReferences({ elements, kind, language, address }: ParsedPage): string[] {
  const id = address.split('/').filter(Boolean).at(-1) ?? '';
  const base = `cite/${cited[kind]}/${id}`;
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

/** Everything that can be cited says how to cite it. */
export function references(): MarkupCheck {
  const kinds = new Set<string>();
  const found: string[] = [];
  return {
    name: 'references stand on every dataset, figure and story, in every style, with version and hash, and as files',
    read: (page) => {
      if (!isCited(page)) return;
      kinds.add(`${page.language} ${page.kind}`);
      found.push(...missingReferences(page).map((complaint) => `${page.file}: ${complaint}`));
    },
    complaints: () =>
      kinds.size === 6 ? found : [...found, `only these can be cited: ${[...kinds].join()}`],
  };
}
