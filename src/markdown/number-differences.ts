import { type Language, languages } from '../locale/languages.ts';
import type { Stories } from './load-stories.ts';
import type { Story } from './story.ts';

/** The numbers that only one language of a story binds. */
export interface NumberDifference {
  readonly story: string;
  readonly language: Language;
  /** Expressions, in the order of the text, each once. */
  readonly numbers: readonly string[];
}

/**
 * The numbers that only one language of each story binds. This is a list for editors and not a refusal, because neither
 * language is a translation of the other.
 */
export function numberDifferences(stories: Stories): readonly NumberDifference[] {
  return [...stories].flatMap(([story, texts]) =>
    languages.flatMap((language) => {
      const others = numbersOf(texts[language === 'zh' ? 'en' : 'zh']);
      const numbers = [...numbersOf(texts[language])].filter((each) => !others.has(each));
      return numbers.length === 0 ? [] : [{ story, language, numbers }];
    }),
  );
}

function numbersOf(story: Story): ReadonlySet<string> {
  return new Set(story.numbers.map((each) => each.quantity.expression));
}
