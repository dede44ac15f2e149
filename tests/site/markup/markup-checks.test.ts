import { expect, it } from 'vitest';
import type { SitePage } from '../pages.ts';
import { siteUrl } from '../pages.ts';
import { exploring } from './exploring.ts';
import { editionLinks, samePages, titleAndHeading, uniqueTitles } from './head.ts';
import { deadLinks, otherHosts, uniqueIds } from './links.ts';
import { type MarkupCheck, parsed } from './markup-check.ts';
import { noStyleAttribute, policy } from './policy.ts';
import { sharedLink } from './shared-link.ts';
import { styleSheets } from './style-sheets.ts';
import { thousands } from './thousands.ts';

/** The complaints of a check about made-up pages. */
function look(check: MarkupCheck, ...pages: readonly Partial<SitePage>[]): readonly string[] {
  for (const page of pages)
    check.read(
      parsed({ file: 'en/x/index.html', address: 'en/x/', language: 'en', kind: 'x', html: '', ...page }),
    );
  return check.complaints();
}

const csp = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const links =
  `<link rel="canonical" href="${siteUrl}/en/x/"><link rel="alternate" hreflang="en" href="${siteUrl}/en/x/">` +
  `<link rel="alternate" hreflang="zh" href="${siteUrl}/zh/x/">`;

it.each([
  [
    'says another language',
    titleAndHeading,
    '<html lang="fr"><title>x</title><h1>x</h1>',
    /language is "fr"/,
  ],
  ['has no title', titleAndHeading, '<html lang="en"><h1>x</h1>', /lacks its one title/],
  ['has two main headings', titleAndHeading, '<html lang="en"><title>x</title><h1></h1><h1></h1>', /2 main/],
  ['has no twin', samePages, '', /^en\/x\/$/],
  [
    'names no address of its own',
    editionLinks,
    '<a hreflang="zh" href="/zh/x/"></a>',
    /lacks its one canonical/,
  ],
  ['names no other edition', editionLinks, '<a hreflang="zh" href="/zh/x/"></a>', /does not name both/],
  ['has no switch', editionLinks, links, /has no switch/],
  ['has no policy', policy, '', /has 0 policies/],
  ['allows what is loose', policy, csp("default-src 'none'; script-src 'unsafe-inline'"), /is loose/],
  ['has a style that is not allowed', policy, `${csp("default-src 'none'")}<style>p{}</style>`, /its styles/],
  ['has a style attribute', noStyleAttribute, '<p style="color:red">', /<p style>/],
  ['has an event handler', noStyleAttribute, '<p onclick="x()">', /<p onclick>/],
  ['links what is not there', deadLinks, '<a href="/no/such/page/"></a>', /leads nowhere/],
  ['links to a place that is not there', deadLinks, '<a href="#nowhere"></a>', /leads nowhere|no place/],
  ['loads from another host', otherHosts, '<img src="https://elsewhere.example/a.png">', /elsewhere/],
  ['gives one id twice', uniqueIds, '<p id="a"></p><p id="a"></p>', /#a$/],
  ['has no card', sharedLink, '<title>x</title>', /has no card/],
  ['has no touch icon', sharedLink, '<title>x</title>', /no touch icon/],
  [
    'has too long a title on its card',
    sharedLink,
    `<meta property="og:title" content="${'long '.repeat(30)}">`,
    /too long for a card/,
  ],
  ['writes a number without commas', thousands, '<span class="value">8350.69</span>', /8350\.69/],
  ['is one of few with a comma', thousands, '<span class="value">8,350.69</span>', /only 1 pages/],
] as const)('a page is noticed that %s', (_what, check, html, complaint) => {
  expect(look(check(), { html })).toContainEqual(expect.stringMatching(complaint));
});

it('a story that does not say so in JSON-LD is noticed', () => {
  expect(look(sharedLink(), { html: '<title>x</title>', kind: 'stories/*' })).toContainEqual(
    expect.stringMatching(/holds a NewsArticle/),
  );
});

it('two pages of one title are noticed', () => {
  const html = '<title>x</title>';
  expect(look(uniqueTitles(), { html }, { html, file: 'en/y/index.html' })).toEqual([
    'en/y/index.html: has the title of en/x/index.html: x',
  ]);
});

it('the script of exploring is noticed on another page, and also where no page explores', () => {
  const html = '<script src="/explore.js"></script>';
  expect(look(exploring(), { html, kind: 'explore' }, { html })).toEqual([
    'en/x/index.html loads /explore.js',
  ]);
  expect(look(exploring(), { html })).toHaveLength(1);
});

it('a page that lacks the style sheet of one of its classes is noticed', () => {
  const sheets = new Map([
    ['common.css', ['.kicker', 'p']],
    ['matrix.css', ['.matrix .silent', '.matrix']],
  ]);
  const page = (linked: string, table: string) => ({
    html: `<link rel="stylesheet" href="/_astro/${linked}"><p class="kicker"></p><table class="${table}"></table>`,
  });
  expect(look(styleSheets(sheets), page('common.css', 'matrix'))).toEqual([
    'en/x/index.html: does not link matrix.css, which has a rule for .matrix',
  ]);
  expect(look(styleSheets(sheets), page('common.css', 'other'))).toEqual([]);
  expect(look(styleSheets(sheets), { html: '<table class="matrix"></table>' })).toEqual([]);
});
