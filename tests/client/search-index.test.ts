import { describe, expect, it } from 'vitest';
import { type Entry, makeIndex } from '../../src/client/search-index.ts';

const entry = (title: string, more: Partial<Entry> = {}): Entry => ({
  kind: 'page',
  title,
  names: '',
  context: '',
  body: '',
  path: `${title}/`,
  ...more,
});

/** Finds titles in entries, with words that mean the same. */
function finder(entries: readonly Entry[], synonyms: readonly (readonly string[])[] = []) {
  const find = makeIndex(entries, synonyms);
  return (query: string): string[] => find(query).map(({ title }) => title);
}

describe('a search in Chinese', () => {
  const find = finder(
    [
      entry('甲城总产值', { names: 'Alpha’s gross output', body: '8350.69亿元' }),
      entry('乙城总产值'),
      entry('总产，产值'),
      entry('门槛', { context: '规模以上工业企业' }),
      entry('甲城'),
    ],
    [['规上', '规模以上']],
  );

  it('finds exactly the entries that hold a word, wherever in them, and not those that hold its pairs', () => {
    expect(find('总产值').toSorted()).toEqual(['乙城总产值', '甲城总产值']);
    expect(find('企业')).toEqual(['门槛']);
  });

  it('finds what is short for something', () => {
    expect(find('规上')).toEqual(['门槛']);
  });

  it('wants all words', () => {
    expect(find('甲城 总产值')).toEqual(['甲城总产值']);
  });

  it('finds by the name in the other language', () => {
    expect(find('gross output')).toEqual(['甲城总产值']);
  });

  it('reads numbers with and without grouping', () => {
    expect(find('8,350.69')).toEqual(['甲城总产值']);
    expect(find('8350.69')).toEqual(['甲城总产值']);
  });
});

describe('a search in English', () => {
  const find = finder([
    entry('Industries'),
    entry('Firms', { body: 'all industries' }),
    entry('A firm', { names: '一家企业' }),
    entry('State-owned firms'),
    entry('The State Council', { body: 'owned' }),
    entry('R&D spending'),
    entry('Research', { body: 'r d' }),
    entry('Divisions'),
    entry('Hikvision', { kind: 'entity' }),
    entry('Automobiles'),
    entry('Output', { body: '835.1 billion yuan' }),
    entry('GDP of Alpha', { kind: 'series', context: '2010, 2011' }),
    entry('GDP of Beta', { kind: 'series', context: '2009, 2010' }),
    entry('Book of GDP', { kind: 'source', body: '2011' }),
  ]);

  it.each(['firm', 'firms', 'Firms'])('finds words by their stem: %s', (word) => {
    expect(find(word).toSorted()).toEqual(['A firm', 'Firms', 'State-owned firms']);
  });

  it('wants the parts of a word together, and reads R&D and decimals whole', () => {
    expect(find('state').toSorted()).toEqual(['State-owned firms', 'The State Council']);
    expect(find('state-owned')).toContain('State-owned firms');
    expect(find('R&D')).toEqual(['R&D spending']);
    expect(find('835.1')).toEqual(['Output']);
  });

  it('puts what is asked for by name first, and a series before the sources', () => {
    expect(find('industries')).toEqual(['Industries', 'Firms']);
    expect(find('GDP 2011')).toEqual(['GDP of Alpha', 'Book of GDP']);
  });

  it('finds by the name in the other language', () => {
    expect(find('企业')).toEqual(['A firm']);
  });

  it('takes words that are alike for a slip only where nothing else is found', () => {
    expect(find('Hikvision')).toEqual(['Hikvision']);
    expect(find('automobil')).toEqual(['Automobiles']);
    expect(find('autombile')).toEqual(['Automobiles']);
  });

  it('gives nothing for nothing', () => {
    expect(find('   ')).toEqual([]);
    expect(find('zzzzqqq')).toEqual([]);
  });
});
