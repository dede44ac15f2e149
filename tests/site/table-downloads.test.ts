import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  attribute,
  elementsOf,
  type PageElement,
  type PageNode,
  parsePage,
  textOf,
} from '../../scripts/finish/parse-page.ts';
import { siteFolder, sitePages } from './pages.ts';

/** Tables without a file of their own, by the kind of their page, with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  explore: 'A script fills it with what the reader chose, and its own link saves exactly that.',
};

/** Reads a published file; undefined where there is none. */
type Read = (address: string) => string | undefined;

/**
 * Complaints about the tables of a page. Below each table, in the same section or figure, stands a link to a file
 * that says what the table says: a record for every row, with its heading and its numbers, and no record without a row.
 */
function complaintsAbout(html: string, read: Read): string[] {
  const held = Map.groupBy(tablesOf(html), ({ link }) => link);
  return [...held].flatMap(([link, tables]) => {
    if (link === undefined) return tables.map(({ name }) => `${name}: no file below it`);
    const text = read(link);
    if (text === undefined) return [`${link}: no such file`];
    const [, ...rows] = csvParseRows(text.replaceAll('\u00a0', ' '));
    const records = rows.map((cells) => new Set(cells.flatMap((cell) => [cell, ...cell.split(' | ')])));
    const shown = tables.flatMap((each) => each.rows);
    const unsaid = shown
      .flatMap(({ keys, numbers }) =>
        numbers.length === 0 ? [keys] : numbers.map((each) => [...keys, each]),
      )
      .filter((said) => !records.some((record) => said.every((each) => record.has(each))));
    const unshown = records.filter(
      (record) => !shown.some(({ keys }) => keys.every((key) => record.has(key))),
    );
    return [
      ...unsaid.map((said) => `${link}: nothing says ${said.join(', ')}`),
      ...unshown.map(
        (record) => `${link}: the table has no row for ${[...record].filter(Boolean).join(', ')}`,
      ),
    ];
  });
}

/** A row of a table: what it is about, or all its cells where it has no heading, and the numbers in it. */
interface Row {
  readonly keys: readonly string[];
  readonly numbers: readonly string[];
}

interface Table {
  readonly name: string;
  readonly link: string | undefined;
  readonly rows: readonly Row[];
}

function tablesOf(html: string): Table[] {
  const elements = [...elementsOf(parsePage(html))];
  return elements.flatMap((table, at): Table[] => {
    if (table.tagName !== 'table') return [];
    const room = closest(table, ['section', 'figure', 'main', 'body']);
    const file = elements
      .slice(at)
      .find((each) => isFile(each) && closest(each, ['section', 'figure', 'main', 'body']) === room);
    const caption = elements.slice(at).find(({ tagName }) => tagName === 'caption' || tagName === 'thead');
    return [
      { name: caption ? wordsOf(caption) : '', link: file && attribute(file, 'href'), rows: rowsOf(table) },
    ];
  });
}

function isFile(element: PageElement): boolean {
  return (
    element.tagName === 'a' &&
    attribute(element, 'download') !== undefined &&
    (attribute(element, 'href') ?? '').endsWith('.csv')
  );
}

function rowsOf(table: PageElement): Row[] {
  const body = [...elementsOf(table)].filter(({ tagName }) => tagName === 'tbody');
  let heading: string | undefined;
  return body.flatMap((group) =>
    [...elementsOf(group)].flatMap((row): Row[] => {
      if (row.tagName !== 'tr') return [];
      const cells = [...elementsOf(row)];
      const head = cells.find(({ tagName }) => tagName === 'th');
      // A heading that spans several rows stands in the first of them.
      if (head) heading = wordsOf(head);
      const keys =
        heading === undefined ? cells.filter(({ tagName }) => tagName === 'td').map(wordsOf) : [heading];
      const values = cells.filter((each) => (attribute(each, 'class') ?? '').split(' ').includes('value'));
      return [{ keys, numbers: [...new Set(values.map(wordsOf))].filter((each) => each !== '') }];
    }),
  );
}

/** The words of a cell, without what stands small below them or beside them for print. */
function wordsOf(cell: PageElement): string {
  const read = (node: PageNode): string => {
    if (!('childNodes' in node)) return textOf(node);
    const isAside = 'tagName' in node && (node.tagName === 'small' || attribute(node, 'class') === 'exact');
    return isAside ? '' : node.childNodes.map(read).join('');
  };
  return read(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

function closest(element: PageElement, names: readonly string[]): PageElement | undefined {
  let at = element.parentNode;
  while (at && 'tagName' in at) {
    if (names.includes(at.tagName)) return at;
    at = at.parentNode;
  }
  return undefined;
}

describe('a table of the built site', () => {
  const folder = siteFolder();
  const read: Read = (address) => {
    const file = path.join(folder, decodeURI(address));
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const pages = sitePages().filter(({ html }) => html.includes('<table'));

  it('has a file below it that says exactly what it says', { timeout: 120_000 }, () => {
    expect(pages.length).toBeGreaterThan(100);
    const wrong = pages
      .filter(({ kind }) => exceptions[kind] === undefined)
      .flatMap(({ address, html }) => complaintsAbout(html, read).map((each) => `${address} ${each}`));
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it('is excepted only where there is one', () => {
    const kinds = new Set(pages.map(({ kind }) => kind));
    expect(Object.keys(exceptions).filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe('the rule for tables', () => {
  const table =
    '<div><table><caption>Output</caption><tbody><tr><th scope="row">2007<small>first print</small></th><td><a class="value">83.5</a></td></tr></tbody></table></div>';
  const link = '<p><a href="/download/output.csv" download>CSV</a></p>';
  const file = 'period,shown\r\n2007,83.5\r\n';
  const check = (html: string, text: string | undefined = file): string[] =>
    complaintsAbout(html, () => text);

  it('is content with a file that says what the table says', () => {
    expect(check(`<section>${table}${link}</section>`)).toEqual([]);
  });

  it.each([
    ['no link', `<section>${table}</section>`],
    ['a link in another section', `<section>${table}</section><section>${link}</section>`],
    ['a link above it', `<section>${link}${table}</section>`],
    ['a link that saves nothing', `<section>${table}${link.replace(' download', '')}</section>`],
  ])('notices %s', (_, html) => {
    expect(check(html)).toEqual(['Output: no file below it']);
  });

  it('notices a link to no file', () => {
    expect(complaintsAbout(`<section>${table}${link}</section>`, () => undefined)).toEqual([
      '/download/output.csv: no such file',
    ]);
  });

  it('notices a number that the file does not have beside its heading', () => {
    expect(check(`<section>${table}${link}</section>`, 'period,shown\r\n2007,83.4\r\n2008,83.5\r\n')).toEqual(
      [
        '/download/output.csv: nothing says 2007, 83.5',
        '/download/output.csv: the table has no row for 2008, 83.5',
      ],
    );
  });

  it('notices a row of the file that no table shows', () => {
    expect(check(`<section>${table}${link}</section>`, `${file}2008,90\r\n`)).toEqual([
      '/download/output.csv: the table has no row for 2008, 90',
    ]);
  });
});
