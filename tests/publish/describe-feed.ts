import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import type { SoundSite } from '../../src/markdown/load-site.ts';
import { atomFeed } from '../../src/publish/feed.ts';

const root = 'https://record.example/below/';

/** What must be true of the feeds of any site. */
export function describeFeed(site: SoundSite): void {
  describe.each(languages)('the feed in %s', (language) => {
    const xml = atomFeed(site, language, root);
    const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '');

    it('is well formed and has what RFC 4287 asks of a feed and of each entry', () => {
      expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      for (const name of ['id', 'title', 'updated', 'author > name'])
        expect(texts(`feed > ${name}`), name).toHaveLength(1);
      const entries = [...document.querySelectorAll('entry')];
      expect(entries).toHaveLength(site.stories.size + site.record.datasets.size);
      for (const entry of entries)
        for (const name of ['id', 'title', 'updated', 'link', 'summary'])
          expect(entry.querySelectorAll(name), name).toHaveLength(1);
    });

    it('gives each entry an address of its own, below the root of the site', () => {
      const ids = texts('entry > id');
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((each) => each.startsWith(`${root}${language}/`))).toBe(true);
    });

    it('begins with the latest change and says so of itself', () => {
      const updated = texts('entry > updated');
      expect(updated).toEqual(updated.toSorted().toReversed());
      expect(texts('feed > updated')).toEqual([updated[0]]);
    });
  });
}
