import { describe, expect, it } from 'vitest';
import { type Entry, makeIndex } from '../../src/client/search-index.ts';
import { type Language, languages, otherLanguage } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';
import { searchEntries } from '../../src/publish/search-entries.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { realSite } from './real-site.ts';

const site = realSite();
const { record } = site;
const entries = { zh: searchEntries(site, 'zh'), en: searchEntries(site, 'en') };
const synonymsOf = (language: Language) => [
  ...words(language).search.synonyms,
  ...record.site.synonyms[language],
];
const index = { zh: makeIndex(entries.zh, synonymsOf('zh')), en: makeIndex(entries.en, synonymsOf('en')) };
const allOf = ({ title, names, context, body }: Entry): string => `${title} ${names} ${context} ${body}`;

describe('a search', () => {
  it('in Chinese finds exactly the entries that hold a word, or what it is short for', () => {
    const synonyms = synonymsOf('zh');
    const named = [...record.terms.values(), ...record.entities.values(), ...record.industries.industries];
    const sought = named.map(({ name }) => name.zh).filter((each) => /^\p{Script=Han}{2,6}$/u.test(each));
    expect(sought.length).toBeGreaterThan(10);
    for (const word of sought) {
      const group = synonyms.find((each) => each.includes(word)) ?? [word];
      const holding = entries.zh.filter((each) => group.some((one) => allOf(each).includes(one)));
      expect(holding.length, word).toBeGreaterThan(0);
      const found = index.zh(word).map(({ path }) => path);
      expect(new Set(found), word).toEqual(new Set(holding.map(({ path }) => path)));
    }
  });

  it.each(languages)('in %s finds every place and firm by its name in the other language', (language) => {
    for (const { name } of record.entities.values()) {
      const found = index[language](name[otherLanguage(language)]);
      expect(
        found.some(({ kind, title }) => kind === 'entity' && title === name[language]),
        name.en,
      ).toBe(true);
    }
  });

  it('finds the series that Explore suggests by their names and one of their years', () => {
    for (const { series } of record.site.starts)
      for (const id of series) {
        const info = record.series.get(id);
        const last = [...record.observations.values()].findLast((each) => each.series === id);
        const found = index.en(`${info?.title.en} ${last?.end.slice(0, 4)}`);
        expect(found.map(({ path }) => path)).toContain(`data/${info?.dataset}/#series-${id}`);
      }
  });
});

/** Searches for pages of the site's own, in the words that a reader would use, each with the page that is meant. */
const ownPages: readonly (readonly [zh: string, en: string, path: string])[] = [
  ['十大产业', 'ten industries', 'industries/'],
  ['编码办法', 'codebook', 'industries/'],
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
const industries = record.industries.industries.map(
  ({ id, name }) => [name.zh, name.en, `industries/${id}/`] as const,
);

describe('the entries', () => {
  it.each(languages)('leave out no page but the home page and the search: %s', (language) => {
    const found = new Set(entries[language].map(({ path }) => path.replace(/#.*/, '')));
    expect(pagePaths(site).filter((path) => !found.has(path))).toEqual(['', 'search/']);
  });

  it.each([...ownPages, ...industries])('lead from %s and %s to /%s', (zh, en, path) => {
    for (const language of languages)
      for (const query of [zh, en])
        expect(
          index[language](query)
            .slice(0, 20)
            .map((each) => each.path),
          `${language}: ${query}`,
        ).toContain(path);
  });

  it.each(languages)('name each place once, all of them with a title and a path: %s', (language) => {
    const paths = entries[language].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(entries[language].filter(({ title, path }) => title === '' || path === '')).toEqual([]);
  });
});
