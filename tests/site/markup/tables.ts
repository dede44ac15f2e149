import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParseRows } from 'd3';
import {
  attribute,
  elementsOf,
  type PageElement,
  type PageNode,
  textOf,
} from '../../../scripts/finish/parse-page.ts';
import { siteFolder } from '../pages.ts';
import type { MarkupCheck } from './markup-check.ts';

/** Tables without a file of their own, by the kind of their page, and the reason. */
const exceptions: Readonly<Record<string, string>> = {
  explore: 'A script fills it with what the reader chose, and its own link saves exactly that.',
};

/** Reads a published file; undefined where there is none. */
export type Read = (address: string) => string | undefined;

/**
 * The complaints about the tables of a page. Below each table, in the same section or figure, must be a link to a file
 * with the same content: a record for every row with its heading and numbers, and no record without a row.
 */
export function complaintsAboutTables(elements: readonly PageElement[], read: Read): string[] {
  const held = Map.groupBy(tablesOf(elements), ({ link }) => link);
  return [...held].flatMap(([link, tables]) => {
    if (link === undefined) return tables.map(({ name }) => `${name}: no file below it`);
    const text = read(link);
    if (text === undefined) return [`${link}: no such file`];
    const [, ...rows] = csvParseRows(text.replaceAll('\u00a0', ' '));
    const records = rows.map((cells) => new Set(cells.flatMap((cell) => [cell, ...cell.split(' | ')])));
    const shown = tables.flatMap((each) => each.rows);
    const missing = shown
      .flatMap(({ keys, numbers }) =>
        numbers.length === 0 ? [keys] : numbers.map((each) => [...keys, each]),
      )
      .filter((row) => !records.some((record) => row.every((each) => record.has(each))));
    const extra = records.filter((record) => !shown.some(({ keys }) => keys.every((key) => record.has(key))));
    return [
      ...missing.map((row) => `${link}: nothing says ${row.join(', ')}`),
      ...extra.map((record) => `${link}: the table has no row for ${[...record].filter(Boolean).join(', ')}`),
    ];
  });
}

/** A row of a table: its heading, or all its cells if it has none, and the numbers in it. */
interface Row {
  readonly keys: readonly string[];
  readonly numbers: readonly string[];
}

interface Table {
  readonly name: string;
  readonly link: string | undefined;
  readonly rows: readonly Row[];
}

function tablesOf(elements: readonly PageElement[]): Table[] {
  return elements.flatMap((table, at): Table[] => {
    if (table.tagName !== 'table') return [];
    const container = closest(table, ['section', 'figure', 'main', 'body']);
    const file = elements
      .slice(at)
      .find((each) => isFile(each) && closest(each, ['section', 'figure', 'main', 'body']) === container);
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
      // A heading that spans several rows is in the first of them.
      if (head) heading = wordsOf(head);
      const keys =
        heading === undefined ? cells.filter(({ tagName }) => tagName === 'td').map(wordsOf) : [heading];
      const values = cells.filter((each) => (attribute(each, 'class') ?? '').split(' ').includes('value'));
      return [{ keys, numbers: [...new Set(values.map(wordsOf))].filter((each) => each !== '') }];
    }),
  );
}

/** The text of a cell, without small print below it and without exact values for print. */
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

/** If fewer pages have tables, the check itself must be wrong. */
const fewestPages = 100;

/** How many complaints are printed; a wrong column causes one for every row. */
const mostComplaints = 20;

/** Every table has its file. */
export function tables(): MarkupCheck {
  const found: string[] = [];
  const kinds = new Set<string>();
  let pages = 0;
  const read: Read = (address) => {
    const file = path.join(siteFolder(), decodeURI(address));
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  return {
    name: 'a file below every table says exactly what it says, and a table without one is excepted for a reason',
    read: ({ address, kind, elements }) => {
      if (!elements.some(({ tagName }) => tagName === 'table')) return;
      pages += 1;
      kinds.add(kind);
      if (exceptions[kind] !== undefined) return;
      found.push(...complaintsAboutTables(elements, read).map((each) => `${address} ${each}`));
    },
    complaints: () => [
      ...found.slice(0, mostComplaints),
      ...(pages > fewestPages ? [] : [`only ${pages} pages have a table`]),
      ...Object.keys(exceptions)
        .filter((kind) => !kinds.has(kind))
        .map((kind) => `${kind} is excepted and has no table`),
    ],
  };
}
