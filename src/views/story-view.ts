import { countOf } from '../locale/fill.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import type { Story } from '../markdown/story.ts';
import type { PlainReason } from '../model/bound-text.ts';
import { observationsOf, printingsOf } from '../model/quantity.ts';
import { compareText, type HistoricalRecord } from '../model/record.ts';
import type { Grade } from '../model/schemas/primitives.ts';

/** The stories in one language, the newest first. */
export function storiesIn({ stories }: SoundSite, language: Language): readonly Story[] {
  const all = [...stories.values()].map((each) => each[language]);
  return all.sort((a, b) => compareText(b.meta.date, a.meta.date));
}

/** The story that leads the home page; undefined in a historical build, which has no stories. */
export function leadStory(site: SoundSite, language: Language): Story | undefined {
  return site.stories.get(site.record.site.lead)?.[language];
}

/**
 * The evidence of a story in one line, for its byline: how many numbers and sources, and which copies of these were
 * seen.
 */
export function evidenceLine(story: Story, record: HistoricalRecord): string {
  const { count, copies, page } = words(story.language);
  const numbers = new Set(story.numbers.map((each) => each.quantity.expression)).size;
  const kinds = Map.groupBy(
    story.sources.flatMap((id) => record.sources.get(id)?.copy.kind ?? []),
    (kind) => kind,
  );
  const listed = [...kinds].map(([kind, found]) => countOf(copies[kind], found.length, story.language));
  const sources = countOf(count.fromSources, story.sources.length, story.language);
  const gap = story.language === 'zh' ? page.comma : ' ';
  return `${countOf(count.numbers, numbers, story.language)}${gap}${sources}${page.colon}${listed.join(page.listComma)}`;
}

/** The sources that print the numbers of a story, by the grade of what they print, best first. */
export function gradesOf(
  story: Story,
): readonly { readonly grade: Grade; readonly sources: readonly string[] }[] {
  const printings = story.numbers.flatMap((each) => printingsOf(each.quantity));
  return (['A', 'B', 'C'] as const).flatMap((grade) => {
    const sources = [
      ...new Set(printings.filter((each) => each.grade === grade).map(({ source }) => source)),
    ];
    return sources.length === 0 ? [] : [{ grade, sources }];
  });
}

/** The datasets whose observations a story uses, in the order of first use. */
export function datasetsOf(story: Story): readonly string[] {
  return [
    ...new Set(story.numbers.flatMap((each) => observationsOf(each.quantity).map(({ dataset }) => dataset))),
  ];
}

export interface PlainUseAt {
  readonly reason: PlainReason;
  readonly text: string;
  /** The title of the story or page it stands in. */
  readonly where: string;
}

/** Every unbound numeral in the stories and in the site's own prose, each use once for each text. */
export function plainUses(site: SoundSite, language: Language): readonly PlainUseAt[] {
  const texts = [...storiesIn(site, language), ...[...site.texts.values()].map((each) => each[language])];
  const uses = texts.flatMap((each) => each.plain.map((use) => ({ ...use, where: each.meta.title })));
  return [...new Map(uses.map((use) => [`${use.reason} ${use.text} ${use.where}`, use])).values()];
}
