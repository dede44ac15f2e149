import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/run/settings.ts';
import { formatDate } from '../src/locale/format.ts';
import { languages } from '../src/locale/languages.ts';
import { loadSite, type SoundSite, soundSite } from '../src/markdown/load-site.ts';
import { shortNameOf } from '../src/model/named-entities.ts';
import { searchEntries } from '../src/publish/search-entries.ts';
import { validSite } from './model/compose-site.ts';

/**
 * Kinds of entities whose names are ordinary words: statistics are about a country, and compare groups of its cities.
 */
const generic = ['country', 'group'];
/** Kinds of entities whose aliases are ordinary words, such as "the whole city". */
const namedOnce = ['province', 'city', 'urban-districts'];

/** The names of the places and firms of a record, as both languages and its files have them. */
function entityWords({ record }: SoundSite): string[] {
  const words = [...record.entities.values()]
    .filter(({ kind }) => !generic.includes(kind))
    .flatMap(({ id, kind, name, aliases }) => [
      id,
      ...[name, ...(namedOnce.includes(kind) ? [] : aliases)].flatMap((each) => [each.zh, each.en]),
      ...(kind === 'province' || kind === 'city' || kind === 'district'
        ? languages.map((language) => shortNameOf(id, language, record)).filter((each) => each.length > 1)
        : []),
    ]);
  return [...new Set(words)];
}

/** Every word that belongs to the content and not to programs: names, titles, ids, the month of the report. */
function contentWords(site: SoundSite): string[] {
  const { record, figures, stories } = site;
  const { industries, pages, source } = record.industries;
  const published = record.sources.get(source)?.published;
  if (!published) throw new Error('The report of the industries is no source of the record.');
  const ids = [record.sources, record.datasets, record.events, record.targets, figures, stories].flatMap(
    (each) => [...each.keys()],
  );
  const words = [
    ...entityWords(site),
    // An id of a single word, such as `energy`, is an ordinary word.
    ...ids.filter((id) => id.includes('-')),
    record.site.id,
    ...record.site.wholeWords,
    ...languages.flatMap((language) => [
      record.site.title[language],
      ...industries.map(({ name }) => name[language]),
      pages.name[language].replace(/^The /, ''),
      pages.title[language],
      formatDate(published.date.slice(0, 7), language),
      ...record.site.synonyms[language].flat(),
    ]),
  ];
  return [...new Set(words)];
}

/** The words that occur in a text; Latin words only where no letter precedes or follows. */
function wordsIn(text: string, words: readonly string[]): string[] {
  const isLetter = (character: string | undefined): boolean => /\p{Script=Latin}/u.test(character ?? '');
  return words.filter((word) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const runsOn = isLetter(word[0]) && isLetter(text[at - 1]);
      if (!runsOn && !(isLetter(word.at(-1)) && isLetter(text[at + word.length]))) return true;
    }
    return false;
  });
}

/** Files below a folder except READMEs, by path from the project’s folder. */
function read(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(path.join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && !each.name.endsWith('README.md'))
    .map((each) => path.join(each.parentPath, each.name));
  return new Map(
    files.map((file) => [
      path.relative(projectRoot, file).split(path.sep).join('/'),
      readFileSync(file, 'utf8'),
    ]),
  );
}

/** Years in a dictionary, other than that of a standard. */
function yearsIn(file: string, text: string): string[] {
  if (!/^src\/locale\/[a-z]+\.json$/.test(file)) return [];
  return text.replaceAll('GB/T 7714—2025', '').match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

/** Complaints about programs and dictionaries that mention the content. */
function complaints(files: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  return [...files]
    .filter(([file]) => !/^src\/(?:stories|texts)\//.test(file))
    .flatMap(([file, text]) => {
      const found = [...wordsIn(text, words), ...yearsIn(file, text)];
      return found.length > 0 ? [`${file} speaks of ${found.join(', ')}`] : [];
    });
}

const real = soundSite(projectRoot);
const words = contentWords(real);

describe('programs and dictionaries', () => {
  it('speak of no place, firm, industry, report, dataset, figure or story of the content', () => {
    const files = new Map([...read('src'), ...read('scripts')]);
    expect(files.size).toBeGreaterThan(300);
    expect(complaints(files, words)).toEqual([]);
  });

  it.each([
    ['src/locale/en.json', '"intro": "How Hangzhou’s industry grew."'],
    ['src/locale/zh.json', '"intro": "杭州的工业"'],
    ['src/locale/zh.json', '"province": "浙江"'],
    ['src/locale/en.json', '"use": "What is said of each of the ten industries."'],
    ['src/locale/zh.json', '"kicker": "十大产业"'],
    ['src/locale/en.json', '"title": "{name}: what was named in 2009"'],
    ['src/locale/compounds-zh.ts', "  '大江东',"],
    ['src/model/a.ts', '/** Only Automobiles have figures. */'],
    ['src/model/a.ts', '/** What the report of June 2009 says. */'],
    ['src/views/a.ts', "if (id === 'ten-plans-in-six-weeks') return;"],
    ['src/downloads/a.ts', "const name = 'hangzhou-industry-record';"],
    ['src/components/A.astro', '<h1>The Hangzhou Industry Record</h1>'],
    ['src/styles/a.css', '/* 2009年6月的报道 */'],
    ['scripts/curate/a.ts', "const skeleton = { entity: 'hangzhou' };"],
  ])('are noticed where %s holds %s', (file, text) => {
    expect(complaints(new Map([[file, text]]), words)).toHaveLength(1);
  });

  it.each([
    ['src/locale/lexicon-en.ts', "['in China', 'flat steel', 'sub-provincial cities', 'the whole city']"],
    ['src/locale/en.json', '"gbt7714": "GB/T 7714—2025"'],
    ['src/stories/a/zh.md', '杭州的工业'],
    ['src/texts/about/en.md', 'The Hangzhou Industry Record'],
  ])('may be general, as %s with %s is, and content may be particular', (file, text) => {
    expect(complaints(new Map([[file, text]]), words)).toEqual([]);
  });
});

describe('the small site of the tests', () => {
  const entities = entityWords(real);

  it('is of another place, and names no place or firm of the real one', () => {
    const files = read('tests/fixtures/valid');
    expect(files.size).toBeGreaterThan(20);
    const named = [...files].flatMap(([file, text]) =>
      wordsIn(text, entities).map((word) => `${file}: ${word}`),
    );
    expect(named).toEqual([]);
    expect(wordsIn('"entity": "xiaoshan", "en": "Alpha and Zhejiang"', entities)).toEqual([
      'Zhejiang',
      'xiaoshan',
    ]);
  });

  it('is carried by the same programs, which speak of its place alone', () => {
    expect(loadSite(validSite).refusals).toEqual([]);
    for (const language of languages) {
      const entries = JSON.stringify(searchEntries(soundSite(validSite), language));
      expect(entries).toContain({ zh: '甲城的产业', en: 'Alpha’s industries' }[language]);
      expect(wordsIn(entries, entities)).toEqual([]);
    }
  });
});
