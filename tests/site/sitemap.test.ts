import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteFolder, sitePages, siteUrl } from './pages.ts';

const editions = sitePages().filter(({ language }) => language);

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
