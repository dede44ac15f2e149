import { expect, it } from 'vitest';
import { elementsOf, parsePage } from '../../../scripts/finish/parse-page.ts';
import { siteUrl } from '../pages.ts';
import { complaintAbout, referencesOf } from './links.ts';

const anchors = new Map([['index.html', new Set(['here'])]]);

it('the check of links notices a missing page, a missing anchor and a missing slash', () => {
  expect(complaintAbout('/no/such/page/', 'index.html', anchors)).toHaveLength(1);
  expect(complaintAbout('#nowhere', 'index.html', anchors)).toHaveLength(1);
  expect(complaintAbout('#here', 'index.html', anchors)).toEqual([]);
  expect(complaintAbout(`${siteUrl}/no/such/page/`, 'index.html', anchors)).toHaveLength(1);
  expect(complaintAbout('/zh', 'index.html', anchors)).toHaveLength(1);
});

it('the check of links sees links, pictures, drawings and forms', () => {
  const html =
    '<a href="/a/"></a><img src="/b.png" srcset="/c.png 2x"><svg><use href="#d"/></svg>' +
    '<form action="/e/"></form><meta property="og:image" content="/f.png">';
  expect(referencesOf([...elementsOf(parsePage(html))]).map(({ address }) => address)).toEqual([
    '/a/',
    '/b.png',
    '/c.png',
    '#d',
    '/e/',
    '/f.png',
  ]);
});
