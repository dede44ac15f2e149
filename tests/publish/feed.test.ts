import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { atomFeed } from '../../src/publish/feed.ts';
import { realSite } from '../content/real-site.ts';
import { validSite } from '../model/compose-site.ts';

const site = soundSite(validSite);
const root = 'https://record.example/below/';

const sites = [
  ['the fixture', site],
  ['the record', realSite()],
] as const;

describe.each(sites.flatMap(([name, own]) => languages.map((language) => [name, language, own] as const)))(
  'atomFeed of %s in %s',
  (_name, language, own) => {
    const xml = atomFeed(own, language, root);
    const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
    const texts = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map((each) => each.textContent ?? '');

    it('is well formed and has what RFC 4287 asks of a feed and of each entry', () => {
      expect(document.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
      for (const name of ['id', 'title', 'updated', 'author > name'])
        expect(texts(`feed > ${name}`), name).toHaveLength(1);
      const entries = [...document.querySelectorAll('entry')];
      expect(entries).toHaveLength(own.stories.size + own.record.datasets.size);
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
  },
);

describe('atomFeed', () => {
  it('writes text as text', () => {
    const [id] = site.stories.keys();
    const story = site.stories.get(id ?? '');
    if (!id || !story) throw new Error('There is no story.');
    const title = 'Steel & <b>cars</b>';
    const told = { ...story, en: { ...story.en, meta: { ...story.en.meta, title } } };
    const xml = atomFeed({ ...site, stories: new Map([[id, told]]) }, 'en', root);
    expect(xml).toContain('<title>Steel &amp; &lt;b&gt;cars&lt;/b&gt;</title>');
  });
});
