import type { Language, LocalText } from '../locale/languages.ts';
import type { Frozen } from './record.ts';
import type { ApartWords } from './schemas/glossary.ts';

/** A thing that one language names and the other calls by the name of another. */
export interface MixedUp {
  readonly zh: string;
  readonly en: string;
}

/**
 * Finds where the two languages of a text name different things of a group that must not stand for each other: one says
 * 民营, the other what means 私营. A language that names none of them, or both, is not at odds with the other.
 */
export function mixedUp(text: LocalText, groups: readonly (readonly Frozen<ApartWords>[])[]): MixedUp[] {
  return groups.flatMap((group) => {
    const [zh, en] = (['zh', 'en'] as const).map((language) => namedIn(text[language], group, language)) as [
      readonly (string | undefined)[],
      readonly (string | undefined)[],
    ];
    return group.flatMap((_, index): MixedUp[] => {
      const here = zh[index];
      const there = en.find((word, other) => word !== undefined && zh[other] === undefined);
      return here !== undefined && en[index] === undefined && there !== undefined
        ? [{ zh: here, en: there }]
        : [];
    });
  });
}

/** For each thing of a group the word by which a text names it; ids and expressions are no words. */
function namedIn(
  text: string,
  group: readonly Frozen<ApartWords>[],
  language: Language,
): readonly (string | undefined)[] {
  let rest = text.replace(/\[\[[^|\]]*(?:\||\]\])/gu, ' ');
  const found: (string | undefined)[] = group.map(() => undefined);
  const words = group.flatMap((each, index) => each[language].map((word) => ({ word, index })));
  // The longest first, so that “privately run” is not read as “private”.
  for (const { word, index } of words.toSorted((a, b) => b.word.length - a.word.length)) {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(language === 'en' ? `(?<![\\w-])${escaped}(?!\\w)` : escaped, 'giu');
    if (pattern.test(rest)) found[index] = word;
    rest = rest.replace(pattern, ' ');
  }
  return found;
}
