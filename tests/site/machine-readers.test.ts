import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { run, tools } from '../downloads/tools.ts';
import { siteFolder, sitePages } from './pages.ts';

/** Other programs read the files that the built site has for machines. */
const folder = siteFolder();
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
const readerOf = (name: string): string =>
  fileURLToPath(new URL(`../downloads/readers/${name}`, import.meta.url));

interface Understood {
  readonly triples: number;
  readonly datasets: Readonly<
    Record<string, { readonly titles: readonly string[]; readonly files: readonly string[] }>
  >;
  readonly bytes: number;
}

/** What rdflib reads in JSON-LD documents, and what it complains about. */
function understand(documents: readonly string[]): { documents: Understood[]; complaints: string[] } {
  const lines = documents.map((each) => JSON.stringify(JSON.parse(each))).join('\n');
  return JSON.parse(run(tools.rdflib ?? '', [readerOf('rdf.py')], lines) ?? '');
}

interface Dcat {
  readonly '@id': string;
  readonly 'dct:title': readonly { readonly '@value': string; readonly '@language': string }[];
  readonly 'dcat:distribution': readonly {
    readonly '@id': string;
    readonly 'dcat:byteSize': { readonly '@value': string };
  }[];
}
const catalogue = JSON.parse(read('catalog.jsonld')) as { readonly 'dcat:dataset': readonly Dcat[] };

describe('an RDF reader', () => {
  it.skipIf(!tools.rdflib)(
    'finds every dataset and file in the catalogue, with titles in both languages',
    () => {
      const { documents, complaints } = understand([read('catalog.jsonld')]);
      expect(complaints).toEqual([]);
      const all = catalogue['dcat:dataset'];
      expect(documents[0]?.datasets).toEqual(
        Object.fromEntries(
          all.map((each) => [
            each['@id'],
            {
              titles: each['dct:title']
                .map((title) => `${title['@value']}@${title['@language']}`.toString())
                .sort(),
              files: each['dcat:distribution'].map((file) => file['@id']).sort(),
            },
          ]),
        ),
      );
      const sizes = all.flatMap((each) =>
        each['dcat:distribution'].map((file) => Number(file['dcat:byteSize']['@value'])),
      );
      expect(documents[0]?.bytes).toBe(sizes.reduce((sum, each) => sum + each, 0));
    },
  );

  it.skipIf(!tools.rdflib)('finds on the page of each dataset the files that the catalogue names', () => {
    const pages = sitePages().filter(({ kind }) => kind === 'data/*');
    const documents = pages.map(({ html }) => {
      const scripts = [...elementsOf(parsePage(html))].filter(
        (each) => attribute(each, 'type') === 'application/ld+json',
      );
      expect(scripts).toHaveLength(1);
      return textOf(scripts[0] as (typeof scripts)[number]);
    });
    const understood = understand(documents);
    expect(understood.complaints).toEqual([]);
    const filesOf = new Map(
      catalogue['dcat:dataset'].map(
        (each) => [each['@id'], each['dcat:distribution'].map((file) => file['@id']).sort()] as const,
      ),
    );
    // The pages of both languages describe the same dataset.
    expect(pages.length).toBe(2 * filesOf.size);
    const found = understood.documents.flatMap(({ datasets }) => Object.entries(datasets));
    expect(found).toHaveLength(pages.length);
    for (const [id, { files }] of found) expect(files, id).toEqual(filesOf.get(id));
    expect(new Set(found.map(([id]) => id)).size).toBe(filesOf.size);
    expect(found.every(([, { titles }]) => titles.length === 1)).toBe(true);
  });

  it.skipIf(!tools.rdflib)('complains of a size that is no number', () => {
    const wrong = read('catalog.jsonld').replace(/"@value": "\d+"/, '"@value": "much"');
    expect(wrong).not.toBe(read('catalog.jsonld'));
    expect(() => expect(understand([wrong]).complaints).toEqual([])).toThrow();
  });
});

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly issued: unknown;
  readonly version?: string;
  readonly publisher: string;
  readonly URL: string;
  readonly note?: string;
}

describe('pandoc', () => {
  const references = readdirSync(path.join(folder, 'cite'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.bib'))
    .map((name) => name.slice(0, -'.bib'.length))
    .sort();
  const comparedFields = ({ id, title, author, issued, version, publisher, URL, note }: CslItem): object => ({
    ...{ id, title, author, issued, version, publisher, URL, note },
  });

  it.skipIf(!tools.pandoc)(
    'reads in the BibTeX of all that can be cited what the CSL-JSON says, in Chinese as well',
    () => {
      expect(references.length).toBeGreaterThan(50);
      const files = references.map((name) => path.join(folder, 'cite', `${name}.bib`));
      const items = JSON.parse(
        run(tools.pandoc ?? '', ['-f', 'bibtex', '-t', 'csljson', ...files]) ?? '',
      ) as CslItem[];
      const wanted = references.flatMap((name) => JSON.parse(read(`cite/${name}.json`)) as CslItem[]);
      const byId = (a: CslItem, b: CslItem): number => (a.id < b.id ? -1 : 1);
      expect(items.sort(byId).map(comparedFields)).toEqual(wanted.sort(byId).map(comparedFields));
      expect(items.filter(({ title }) => /\p{Script=Han}/u.test(title)).length).toBeGreaterThan(50);
    },
  );

  it.skipIf(!tools.pandoc)('sets a citation of each by its CSL-JSON', () => {
    const items = references.flatMap((name) => JSON.parse(read(`cite/${name}.json`)) as CslItem[]);
    const text = `---\nnocite: '@*'\nreferences: ${JSON.stringify(items)}\n---\n`;
    const set =
      run(tools.pandoc ?? '', ['-f', 'markdown', '-t', 'plain', '--citeproc', '--wrap=none'], text) ?? '';
    expect(items.filter(({ URL }) => !set.includes(URL)).map(({ id }) => id)).toEqual([]);
    expect(set).toContain('杭州工业志编辑部');
  });
});

describe('the feeds', () => {
  const feeds = ['zh', 'en'].map((language) => path.join(folder, 'feed', `${language}.xml`));

  it.skipIf(!tools.xmllint)('are XML to xmllint, as the sitemap is', () => {
    const files = [
      ...feeds,
      ...['sitemap-index.xml', 'sitemap-pages.xml'].map((name) => path.join(folder, name)),
    ];
    expect(run(tools.xmllint ?? '', ['--noout', ...files])).toBe('');
    expect(() => run(tools.xmllint ?? '', ['--noout', '-'], '<feed><title>&</title></feed>')).toThrow(
      'xmllint',
    );
  });

  it.skipIf(!tools.feedparser)('show a feed reader every entry with title, address, day and summary', () => {
    const found = JSON.parse(run(tools.feedparser ?? '', [readerOf('feeds.py'), ...feeds]) ?? '') as {
      readonly version: string;
      readonly complaint: string;
      readonly entries: readonly (readonly string[])[];
    }[];
    expect(found.map(({ version, complaint }) => [version, complaint])).toEqual(
      feeds.map(() => ['atom10', '']),
    );
    feeds.forEach((file, index) => {
      const { document } = new JSDOM(readFileSync(file, 'utf8'), { contentType: 'application/xml' }).window;
      const wanted = [...document.querySelectorAll('entry')].map((entry) => {
        const text = (name: string): string => entry.querySelector(name)?.textContent ?? '';
        const link = entry.querySelector('link')?.getAttribute('href') ?? '';
        return [text('id'), text('title'), link, text('updated'), text('summary')];
      });
      expect(wanted.length).toBeGreaterThan(30);
      expect(found[index]?.entries).toEqual(wanted);
    });
  });
});
