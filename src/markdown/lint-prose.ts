import type { Language } from '../locale/languages.ts';
import type { ProseMeasures } from './measure-prose.ts';
import type { TextProblem } from './text-problem.ts';

/**
 * How long a story and its sentences may be, and how often its run may take something back or say that something was
 * not found. Set from the stories of ours that read best, with a little room.
 */
export const proseLimits: Readonly<Record<Language, Readonly<Record<keyof ProseMeasures, number>>>> = {
  en: { length: 1200, sentence: 18, longest: 40, hedges: 2, notFound: 2 },
  zh: { length: 1800, sentence: 27, longest: 70, hedges: 2, notFound: 3 },
};

/** The unit in which each language counts. */
const units: Readonly<Record<Language, string>> = { en: 'words', zh: 'characters' };

/** What is refused of the prose of a story as a whole; its place is where the story begins. */
export function lintProse(
  { length, sentence, longest, hedges, notFound }: ProseMeasures,
  language: Language,
): TextProblem[] {
  const limits = proseLimits[language];
  const unit = units[language];
  const problem = (found: string, expected: string, remedy: string): TextProblem => ({
    offset: 0,
    found,
    expected,
    remedy,
  });
  const checks: readonly (readonly [boolean, TextProblem])[] = [
    [
      length > limits.length,
      problem(
        `a story of ${length} ${unit}`,
        `at most ${limits.length}`,
        'Leave out what the reader can do without.',
      ),
    ],
    [
      sentence > limits.sentence,
      problem(
        `${sentence.toFixed(1)} ${unit} in a sentence, on average`,
        `at most ${limits.sentence}`,
        'Part the long sentences.',
      ),
    ],
    [
      longest.length > limits.longest,
      problem(
        `a sentence of ${longest.length} ${unit}: ${longest.text}`,
        `at most ${limits.longest}`,
        'Part the sentence.',
      ),
    ],
    [
      hedges.length > limits.hedges,
      problem(
        `${hedges.length} words that take something back: ${hedges.join(', ')}`,
        `at most ${limits.hedges} outside the box of the method and lists`,
        'Say what is known; what is not certain belongs into the box.',
      ),
    ],
    [
      notFound.length > limits.notFound,
      problem(
        `${notFound.length} times that something was not found or not said: ${notFound.join(', ')}`,
        `at most ${limits.notFound} outside the box of the method and lists`,
        'Put it into the box, or into the list of what is not known.',
      ),
    ],
  ];
  return checks.flatMap(([beyond, refused]) => (beyond ? [refused] : []));
}
