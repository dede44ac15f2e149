import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { findFile } from '../../scripts/run/serve.ts';
import { siteFolder, sitePages, siteUrl } from './pages.ts';

const folder = siteFolder();

/** Addresses in a page: what it links, what it loads, and where its forms lead. */
interface Reference {
  readonly address: string;
  readonly isLink: boolean;
}

describe('the built site', () => {
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const { file, html } of sitePages()) anchors.set(file, anchorsOf(html));

  it('has no internal link, anchor, picture, style, script or font that leads nowhere', () => {
    const dead = sitePages().flatMap(({ file, html }) =>
      referencesOf(html).flatMap(({ address }) => complaintAbout(address, file, anchors)),
    );
    expect([...new Set(dead)]).toEqual([]);
  });

  it('links other hosts only by https, and loads nothing from them', () => {
    const wrong = sitePages().flatMap(({ file, html }) =>
      referencesOf(html)
        .filter(({ address }) => /^[a-z][a-z0-9+.-]*:/i.test(address) && !isOwn(address))
        .filter(({ address, isLink }) => !(isLink ? /^(https:|mailto:|http:)/ : /^data:/).test(address))
        .map(({ address }) => `${file}: ${address}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has no address in a stylesheet that leads nowhere', () => {
    const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.css'),
    );
    const dead = sheets.flatMap((sheet) => {
      const text = readFileSync(path.join(folder, sheet), 'utf8');
      return [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].flatMap(([, address = '']) =>
        complaintAbout(address, sheet.split(path.sep).join('/'), anchors),
      );
    });
    expect(dead).toEqual([]);
  });

  it('gives no element of a page the id of another', () => {
    const repeated = sitePages().flatMap(({ file, html }) => {
      const seen = new Set<string>();
      return [...elementsOf(parsePage(html))]
        .map((element) => attribute(element, 'id'))
        .filter((id) => id !== undefined && (seen.has(id) || !seen.add(id)))
        .map((id) => `${file}: #${id}`);
    });
    expect(repeated).toEqual([]);
  });
});

describe('the link check', () => {
  const anchors = new Map([['index.html', new Set(['here'])]]);

  it('notices a missing page, a missing anchor and a missing slash', () => {
    expect(complaintAbout('/no/such/page/', 'index.html', anchors)).toHaveLength(1);
    expect(complaintAbout('#nowhere', 'index.html', anchors)).toHaveLength(1);
    expect(complaintAbout('#here', 'index.html', anchors)).toEqual([]);
    expect(complaintAbout(`${siteUrl}/no/such/page/`, 'index.html', anchors)).toHaveLength(1);
    expect(complaintAbout('/zh', 'index.html', anchors)).toHaveLength(1);
  });

  it('sees links, pictures, drawings and forms', () => {
    const html =
      '<a href="/a/"></a><img src="/b.png" srcset="/c.png 2x"><svg><use href="#d"/></svg>' +
      '<form action="/e/"></form><meta property="og:image" content="/f.png">';
    expect(referencesOf(html).map(({ address }) => address)).toEqual([
      '/a/',
      '/b.png',
      '/c.png',
      '#d',
      '/e/',
      '/f.png',
    ]);
  });
});

function isOwn(address: string): boolean {
  return address.startsWith(`${siteUrl}/`);
}

function anchorsOf(html: string): ReadonlySet<string> {
  const ids = [...elementsOf(parsePage(html))].flatMap((element) => [
    attribute(element, 'id') ?? [],
    attribute(element, 'name') ?? [],
  ]);
  return new Set(ids.flat());
}

function referencesOf(html: string): Reference[] {
  return [...elementsOf(parsePage(html))].flatMap((element) =>
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

/** @returns a complaint, or nothing when the address leads somewhere or belongs to another host */
function complaintAbout(
  address: string,
  file: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) && !isOwn(address)) return [];
  // Every page's own address is known without asking a server; 404.html is shown at any address.
  const url = new URL(address, `${siteUrl}/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const target = findFile(folder, url.pathname.slice(1));
  if (target === undefined) return [`${file}: ${address} leads nowhere`];
  if (target === 'folder without slash') return [`${file}: ${address} lacks the slash at its end`];
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === '' || anchor === 'top') return [];
  const name = path.relative(folder, target).split(path.sep).join('/');
  return anchors.get(name)?.has(anchor) ? [] : [`${file}: ${address} names no place on that page`];
}
