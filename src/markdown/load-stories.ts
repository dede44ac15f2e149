import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../figures/load-figures.ts';
import { type Language, languages } from '../locale/languages.ts';
import { unprintable } from '../locale/unprintable.ts';
import { mixedUp } from '../model/apart-words.ts';
import { nearest } from '../model/nearest.ts';
import { placeAt } from '../model/place.ts';
import type { HistoricalRecord } from '../model/record.ts';
import type { Refusal } from '../model/refusal.ts';
import { type Href, hrefUnder } from './render-bound-text.ts';
import { renderStory, type StorySource } from './render-story.ts';
import type { Story } from './story.ts';

/** Every story by its id, in both languages. */
export type Stories = ReadonlyMap<string, Readonly<Record<Language, Story>>>;

/** The pages of the site itself whose prose is written like a story, in `src/texts/<page>/{zh,en}.md`. */
export const textPages = ['home', 'about', 'methods', 'embedding'] as const;
export type TextPage = (typeof textPages)[number];

export interface LoadedStories {
  /** Including refused stories, so that links to them are not refused as well. */
  readonly ids: readonly string[];
  readonly stories: Stories;
  readonly refusals: readonly Refusal[];
}

/**
 * Discovers, checks and renders the stories below a content root, in the order of their ids.
 * @param href how site paths become addresses; links inside stories go through it
 */
export function loadStories(
  root: string,
  record: HistoricalRecord,
  figures: Figures,
  href: Href = hrefUnder('/'),
): LoadedStories {
  const refusals: Refusal[] = [];
  const ids = storyIds(root, refusals);
  const rendered = renderFolder(root, 'src/stories', ids, { record, figures, href, stories: ids });
  for (const [id, { zh, en }] of rendered.stories)
    refusals.push(...languageDifferences(id, zh, en), ...nextProblems(zh, ids), ...nextProblems(en, ids));
  return { ...rendered, refusals: [...refusals, ...rendered.refusals] };
}

/** Checks and renders the prose of the site's own pages by the rules for stories. */
export function loadTexts(
  root: string,
  record: HistoricalRecord,
  figures: Figures,
  stories: readonly string[],
  href: Href = hrefUnder('/'),
): LoadedStories {
  return renderFolder(root, 'src/texts', textPages, { record, figures, href, stories });
}

function renderFolder(
  root: string,
  folder: string,
  ids: readonly string[],
  context: Pick<StorySource, 'record' | 'figures' | 'href' | 'stories'>,
): LoadedStories {
  const refusals: Refusal[] = [];
  const stories = new Map<string, Readonly<Record<Language, Story>>>();
  for (const id of ids) {
    const [zh, en] = languages.map((language) => {
      const file = `${folder}/${id}/${language}.md`;
      const text = readText(join(root, file));
      if (text === undefined) {
        refusals.push({
          file,
          place: { path: [] },
          found: 'no such file',
          expected: `the ${folder === 'src/stories' ? 'story' : 'text'} in every language of the site`,
          remedy:
            folder === 'src/stories' ? 'Write it, or take the story out.' : 'Write it; the page needs it.',
        });
        return undefined;
      }
      const unreadable = unprintable(text, '\n');
      refusals.push(
        ...unreadable.map(({ offset, name }) => ({
          file,
          place: placeAt(text, offset),
          found: `the invisible character ${name}`,
          expected: 'characters that a reader sees',
          remedy: 'Delete it; it stands just here.',
        })),
      );
      if (unreadable.length > 0) return undefined;
      const rendered = renderStory({ id, language, file, text, ...context });
      refusals.push(...rendered.refusals);
      return rendered.story;
    });
    if (zh !== undefined && en !== undefined) stories.set(id, { zh, en });
    refusals.push(...mixedUpSections(root, `${folder}/${id}`, context.record));
  }
  return { ids, stories, refusals };
}

function storyIds(root: string, refusals: Refusal[]): string[] {
  const path = join(root, 'src/stories');
  if (!existsSync(path)) return [];
  const ids: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = `src/stories/${entry.name}`;
    if (!entry.isDirectory() || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(entry.name)) {
      refusals.push({
        file: place,
        place: 'the name',
        found: entry.name,
        expected: 'a folder named with lower-case words joined by hyphens',
        remedy: 'Rename or remove it; the name becomes an address.',
      });
      continue;
    }
    for (const name of readdirSync(join(path, entry.name)).sort())
      if (!languages.some((language) => name === `${language}.md`))
        refusals.push({
          file: `${place}/${name}`,
          place: 'the name',
          found: name,
          expected: languages.map((each) => `${each}.md`).join(' and '),
          remedy: 'Rename or remove it; nothing would read it.',
        });
    ids.push(entry.name);
  }
  return ids;
}

function readText(path: string): string | undefined {
  return existsSync(path)
    ? readFileSync(path, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n')
    : undefined;
}

/** Refuses sections whose two languages name different things of those that the glossary keeps apart. */
function mixedUpSections(root: string, folder: string, { apart }: HistoricalRecord): Refusal[] {
  const [zh, en] = languages.map((language) =>
    (readText(join(root, folder, `${language}.md`)) ?? '').split(/^(?=##)/mu),
  ) as [string[], string[]];
  const sections =
    zh.length === en.length ? zh.map((each, index) => [each, en[index]]) : [[zh.join(), en.join()]];
  return sections.flatMap(([a = '', b = ''], index) =>
    mixedUp({ zh: a, en: b }, apart).map((found) => ({
      file: `${folder}/en.md`,
      place: placeAt(en.join(''), en.slice(0, index).join('').length),
      found: `“${found.en}” in a section whose Chinese has “${found.zh}”`,
      expected: 'words for the same thing in both languages, which the glossary keeps apart',
      remedy: 'Correct the language that is wrong; see “apart” in data/glossary.json.',
    })),
  );
}

/** Refuses a story whose two languages differ in their days or figures. */
function languageDifferences(id: string, zh: Story, en: Story): Refusal[] {
  const compared = [
    ['date', zh.meta.date, en.meta.date],
    ['changed', zh.meta.changed, en.meta.changed],
    ['next', zh.meta.next.join(', ') || 'none', en.meta.next.join(', ') || 'none'],
    ['the figures', zh.figures.join(', ') || 'none', en.figures.join(', ') || 'none'],
  ] as const;
  return compared
    .filter(([, a, b]) => a !== b)
    .map(([what, a, b]) => ({
      file: `src/stories/${id}/en.md`,
      place: what,
      found: b,
      expected: `${a}, as in zh.md`,
      remedy: 'Make both languages agree.',
    }));
}

/** How many stories continue each one. */
const continuations = 2;

/** Refuses a story that does not lead on to two others, as soon as there are two others. */
function nextProblems({ id, language, meta: { next } }: Story, ids: readonly string[]): Refusal[] {
  const refuse = (found: string, expected: string): Refusal => ({
    file: `src/stories/${id}/${language}.md`,
    place: 'next',
    found,
    expected,
    remedy: 'Name the two stories that a reader of this one should read next.',
  });
  const others = ids.filter((each) => each !== id);
  const unknown = next.filter((each) => !others.includes(each));
  if (unknown.length > 0)
    return [refuse(unknown.join(', '), `other folders of src/stories${nearest(unknown[0] ?? '', others)}`)];
  const wanted = others.length < continuations ? next.length : continuations;
  if (new Set(next).size === wanted && next.length === wanted) return [];
  return [refuse(next.join(', ') || 'none', `${continuations} stories that differ`)];
}
