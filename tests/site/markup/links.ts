import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, type PageElement } from '../../../scripts/finish/parse-page.ts';
import { findFile } from '../../../scripts/run/serve.ts';
import { siteFolder, siteUrl } from '../pages.ts';
import { type MarkupCheck, ofEachPage } from './markup-check.ts';

/** An address in a page: of a link, of something that it loads, or of a form. */
interface Reference {
  readonly address: string;
  readonly isLink: boolean;
}

/** The ids that addresses can point to on each page, by file. */
export type Anchors = ReadonlyMap<string, ReadonlySet<string>>;

/** No address of a page or a stylesheet leads nowhere. */
export function deadLinks(): MarkupCheck {
  const anchors = new Map<string, ReadonlySet<string>>();
  // An address from the root means the same on every page, so it is looked up only once.
  const sought = new Map<string, { readonly address: string; readonly file: string }>();
  return {
    name: 'no internal link, anchor, picture, style, script or font leads nowhere, from pages or stylesheets',
    read: ({ file, elements }) => {
      anchors.set(file, anchorsOf(elements));
      for (const { address } of referencesOf(elements))
        sought.set(/^\/(?!\/)/.test(address) ? address : `${file} ${address}`, { address, file });
    },
    complaints: () => {
      for (const { address, file } of stylesheetReferences())
        sought.set(`${file} ${address}`, { address, file });
      if (sought.size === 0) return ['no page links anything'];
      return [...sought.values()].flatMap(({ address, file }) => complaintAbout(address, file, anchors));
    },
  };
}

function stylesheetReferences(): { readonly address: string; readonly file: string }[] {
  return readdirSync(siteFolder(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .flatMap((sheet) => {
      const text = readFileSync(path.join(siteFolder(), sheet), 'utf8');
      const file = sheet.split(path.sep).join('/');
      return [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => ({ address, file }));
    });
}

/** Other hosts are linked by https, and nothing is loaded from them. */
export const otherHosts = (): MarkupCheck =>
  ofEachPage('other hosts are linked only by https, and nothing is loaded from them', ({ elements }) =>
    referencesOf(elements)
      .filter(({ address }) => /^[a-z][a-z0-9+.-]*:/i.test(address) && !isOwn(address))
      .filter(({ address, isLink }) => !(isLink ? /^(https:|mailto:|http:)/ : /^data:/).test(address))
      .map(({ address }) => address),
  );

/** Ids are unique. */
export const uniqueIds = (): MarkupCheck =>
  ofEachPage('no element of a page has the id of another', ({ elements }) => {
    const seen = new Set<string>();
    return elements
      .map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined && (seen.has(id) || !seen.add(id)))
      .map((id) => `#${id}`);
  });

function isOwn(address: string): boolean {
  return address.startsWith(`${siteUrl}/`);
}

function anchorsOf(elements: readonly PageElement[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap((element) => [attribute(element, 'id') ?? [], attribute(element, 'name') ?? []].flat()),
  );
}

/** The addresses in elements. */
export function referencesOf(elements: readonly PageElement[]): Reference[] {
  return elements.flatMap((element) =>
    element.attrs.flatMap(({ name, value }): Reference[] => {
      if (name === 'srcset') {
        return value
          .split(',')
          .map((part) => ({ address: part.trim().split(/\s+/)[0] ?? '', isLink: false }));
      }
      if (name === 'content' && element.tagName === 'meta') {
        return /^(og:(image|url)|twitter:image)$/.test(
          attribute(element, 'property') ?? attribute(element, 'name') ?? '',
        )
          ? [{ address: value, isLink: false }]
          : [];
      }
      if (!['href', 'src', 'action', 'poster', 'data'].includes(name)) return [];
      return [{ address: value, isLink: element.tagName === 'a' }];
    }),
  );
}

/**
 * @param address as it stands in the page
 * @param file of the page
 * @param anchors of all pages
 * @returns a complaint, or nothing when the address leads somewhere or belongs to another host
 */
export function complaintAbout(address: string, file: string, anchors: Anchors): string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !isOwn(address)) return [];
  // The address of every page is known without a server; 404.html is shown at any address.
  const url = new URL(address, `${siteUrl}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const target = findFile(siteFolder(), url.pathname.slice(1));
  if (target === undefined) return [`${file}: ${address} leads nowhere`];
  if (target === 'folder without slash') return [`${file}: ${address} lacks the slash at its end`];
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || anchor === 'top') return [];
  const name = path.relative(siteFolder(), target).split(path.sep).join('/');
  return anchors.get(name)?.has(anchor) ? [] : [`${file}: ${address} names no place on that page`];
}
