import { describe, expect, it } from 'vitest';
import { type Entry, makeIndex } from '../../src/client/search-index.ts';
import { searchEntries } from '../../src/components/search-entries.ts';
import type { Language } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import { realSite } from '../downloads/published.ts';

const site = realSite();
const entries = { zh: searchEntries(site, 'zh'), en: searchEntries(site, 'en') };
const index = {
  zh: makeIndex(entries.zh, words('zh').search.synonyms),
  en: makeIndex(entries.en, words('en').search.synonyms),
};
const allOf = ({ title, names, context, body }: Entry): string => `${title} ${names} ${context} ${body}`;

describe('a search in Chinese', () => {
  it.each(['总产值', '萧山', '汽车产业', '规模以上', '用电量'])(
    'finds exactly the entries that hold %s',
    (word) => {
      const group = words('zh').search.synonyms.find((each) => each.includes(word)) ?? [word];
      const holding = entries.zh.filter((each) => group.some((one) => allOf(each).includes(one)));
      expect(holding.length).toBeGreaterThan(0);
      const found = index.zh(word);
      expect(new Set(found.map(({ path }) => path))).toEqual(new Set(holding.map(({ path }) => path)));
    },
  );

  it('finds what is short for something', () => {
    expect(index.zh('规上').map(({ path }) => path)).toEqual(
      expect.arrayContaining(
        index
          .zh('规模以上')
          .slice(0, 20)
          .map(({ path }) => path),
      ),
    );
  });

  it('does not take the pairs of a word for the word', () => {
    const apart: Entry[] = [
      { kind: 'page', title: '总产，产值', names: '', context: '', body: '', path: 'a/' },
      { kind: 'page', title: '总产值', names: '', context: '', body: '', path: 'b/' },
    ];
    expect(makeIndex(apart, [])('总产值').map(({ path }) => path)).toEqual(['b/']);
  });

  it('wants all words', () => {
    for (const each of index.zh('萧山 总产值')) {
      expect(allOf(each)).toContain('萧山');
      expect(allOf(each)).toContain('总产值');
    }
  });
});

describe('a search in either language', () => {
  it.each([
    ['zh', 'Xiaoshan', '萧山'],
    ['en', '萧山', 'Xiaoshan'],
    ['zh', 'gross output', '总产值'],
  ] as const)('in %s finds by %s what is called %s', (language, query, name) => {
    expect(index[language](query).some(({ title }) => title.includes(name))).toBe(true);
  });

  it.each(['firm', 'firms', 'Firms'])('finds English words by their stem: %s', (word) => {
    expect(index.en(word).length).toBe(index.en('firms').length);
  });

  it('forgives a slip in a longer English word, and gives nothing for nothing', () => {
    expect(index.en('automobil').length).toBeGreaterThan(0);
    expect(index.en('autombile').length).toBeGreaterThan(0);
    expect(index.en('   ')).toEqual([]);
    expect(index.en('zzzzqqq')).toEqual([]);
  });
});

describe('the entries', () => {
  it.each(['zh', 'en'] as const)(
    'name each place once, all of them with a title and a path: %s',
    (language: Language) => {
      const paths = entries[language].map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(entries[language].filter(({ title, path }) => title === '' || path === '')).toEqual([]);
    },
  );
});
