import { describe, expect, it } from 'vitest';
import { type Entry, makeIndex } from '../../src/client/search-index.ts';
import type { Language } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import { searchEntries } from '../../src/publish/search-entries.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { realSite } from '../content/real-site.ts';

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

  it('wants the parts of a word together, and reads R&D and decimals whole', () => {
    expect(index.en('state-owned').length).toBeLessThan(index.en('state').length);
    const exact = index.en('835.1');
    expect(exact.length).toBeGreaterThan(0);
    for (const each of exact) expect(allOf(each)).toContain('835.1');
    expect(index.en('R&D').some(({ title }) => title.startsWith('R&D'))).toBe(true);
    expect(index.en('R&D').length).toBeLessThan(30);
    expect(index.zh('8,350.69')).toEqual(index.zh('8350.69'));
    expect(index.zh('8,350.69').length).toBeGreaterThan(0);
  });

  it('puts what is asked for by name first, and finds a series by one of its years', () => {
    expect(index.en('industries')[0]).toMatchObject({ kind: 'page', path: 'industries/' });
    expect(index.en('GDP 2011')[0]).toMatchObject({ kind: 'series', path: 'data/gdp/#series-gdp' });
    expect(index.zh('生产总值').slice(0, 3)).toContainEqual(expect.objectContaining({ path: 'data/gdp/' }));
  });

  it('takes words that are alike for a slip only where nothing else is found', () => {
    expect(index.en('Hikvision')[0]).toMatchObject({ kind: 'entity', title: 'Hikvision' });
    for (const { title } of index.en('Hikvision')) expect(title).not.toMatch(/division/i);
  });

  it('forgives a slip in a longer English word, and gives nothing for nothing', () => {
    expect(index.en('automobil').length).toBeGreaterThan(0);
    expect(index.en('autombile').length).toBeGreaterThan(0);
    expect(index.en('   ')).toEqual([]);
    expect(index.en('zzzzqqq')).toEqual([]);
  });
});

/** Searches for pages of the site's own, in the words that a reader would use, each with the page that is meant. */
const ownPages: readonly (readonly [string, string, string])[] = [
  ['十大产业', 'ten industries', 'industries/'],
  ['编码办法', 'codebook', 'industries/'],
  ['汽车产业', 'automobile', 'industries/automobiles/'],
  ['自选图表', 'explore', 'explore/'],
  ['年表', 'timeline', 'timeline/'],
  ['目标', 'targets', 'targets/'],
  ['图表', 'charts', 'figures/'],
  ['图表的种类', 'kinds of chart', 'figures/gallery/'],
  ['地方和企业', 'places and firms', 'entities/'],
  ['术语', 'glossary', 'glossary/'],
  ['嵌入', 'embedding', 'embedding/'],
  ['更正', 'corrections', 'corrections/'],
];

describe('the entries', () => {
  it.each(['zh', 'en'] as const)('leave out no page but the home page and the search: %s', (language) => {
    const found = new Set(entries[language].map(({ path }) => path.replace(/#.*/, '')));
    expect(pagePaths(site).filter((path) => !found.has(path))).toEqual(['', 'search/']);
  });

  it.each(ownPages)('lead from %s and %s to /%s', (zh, en, path) => {
    for (const [language, query] of [
      ['zh', zh],
      ['en', en],
      ['zh', en],
      ['en', zh],
    ] as const)
      expect(
        index[language](query)
          .slice(0, 20)
          .map((each) => each.path),
        `${language}: ${query}`,
      ).toContain(path);
  });

  it.each(['zh', 'en'] as const)(
    'name each place once, all of them with a title and a path: %s',
    (language: Language) => {
      const paths = entries[language].map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(entries[language].filter(({ title, path }) => title === '' || path === '')).toEqual([]);
    },
  );
});
