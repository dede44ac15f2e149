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
 * What each language of a story says in numbers and the other does not. Both are originals, so that this is a
 * list for editors to look through and nothing that is refused.
 */
export function numberDifferences(stories: Stories): readonly NumberDifference[] {
  return [...stories].flatMap(([story, told]) =>
    languages.flatMap((language) => {
      const others = numbersOf(told[language === 'zh' ? 'en' : 'zh']);
      const numbers = [...numbersOf(told[language])].filter((each) => !others.has(each));
      return numbers.length === 0 ? [] : [{ story, language, numbers }];
    }),
  );
}

function numbersOf(story: Story): ReadonlySet<string> {
  return new Set(story.numbers.map((each) => each.quantity.expression));
}
