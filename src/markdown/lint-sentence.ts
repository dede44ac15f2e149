import type { Language } from '../locale/languages.ts';
import { findCauseWords, findClaimWords } from '../locale/quantities.ts';
import { maskRanges } from '../locale/ranges.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { entitiesMeant, foreignEntities, namesEntity, namesOf } from '../model/named-entities.ts';
import { observationsOf } from '../model/quantity.ts';
import type { Observation } from '../model/record.ts';
import { bindNumber, type NumberSegment } from './bound-number.ts';
import { bearsOut } from './claim-words.ts';
import type { Sentence } from './sentences.ts';
import type { PlacedSegment, Surface } from './surface.ts';
import type { TextContext } from './text-context.ts';
import type { TextProblem } from './text-problem.ts';

/**
 * What one sentence is refused for: claims that are not declared or not about its numbers, causes
 * without a source, and numbers of other places that neither it nor the paragraph names.
 *
 * @param before the sentences of the paragraph before it
 */
export function lintSentence(
  surface: Surface,
  sentence: Sentence,
  before: readonly Sentence[],
  language: Language,
  context: TextContext,
): TextProblem[] {
  const words = surface.text.slice(sentence.start, sentence.end);
  const inside = segmentsIn(surface, sentence);
  const numbers = inside.filter((each) => each.segment.kind === 'number');
  const problems: TextProblem[] = [];
  if (numbers.length > 0 && context.claimsDeclared !== true)
    for (const word of findClaimWords(words, language)) {
      const at = sentence.start + word.offset;
      if (surface.claims[at] !== undefined) continue;
      problems.push({
        offset: surface.offsets[at] ?? 0,
        found: `“${word.text}” beside a bound number`,
        expected: 'a declared claim',
        remedy: `Write [[claim: expression|${word.text}]], so that it can be checked, or word it without a claim.`,
      });
    }
  problems.push(...lintDeclaredDirections(surface, sentence, language, context));
  problems.push(...lintUnrelatedClaims(inside, language, context));
  if (context.sourced !== true && !inside.some(givesSource))
    for (const word of findCauseWords(words, language))
      problems.push({
        offset: surface.offsets[sentence.start + word.offset] ?? 0,
        found: `the cause word “${word.text}” in a sentence without a source`,
        expected: 'a source that states the cause',
        remedy: 'Add [[source: id]] to the sentence, or word it without a cause.',
      });
  const named = `${wordsIn(surface, sentence, language, context)} ${context.nearby ?? ''}`;
  const places = numbers.flatMap(({ segment, offset }) =>
    lintPlaces(segment as NumberSegment, offset, named, language, context),
  );
  if (places.length === 0) return problems;
  const meant = meantByParagraph(surface, sentence, before, language, context);
  return [
    ...problems,
    ...places.filter(({ entity }) => !meant.includes(entity)).map(({ problem }) => problem),
  ];
}

/**
 * The entity that the paragraph speaks of where a sentence names none: the last sentence that names any names it alone,
 * and every number of this sentence is of it, so that no other can be meant.
 */
function meantByParagraph(
  surface: Surface,
  sentence: Sentence,
  before: readonly Sentence[],
  language: Language,
  context: TextContext,
): readonly string[] {
  const { record } = context;
  const meantIn = (each: Sentence): ReturnType<typeof entitiesMeant> =>
    entitiesMeant(wordsIn(surface, each, language, context), language, record);
  if (meantIn(sentence).named) return [];
  const meant = before.map(meantIn).findLast(({ named }) => named)?.meant ?? [];
  const owners = segmentsIn(surface, sentence).flatMap(({ segment }) => {
    const binding =
      segment.kind === 'number' ? bindNumber(segment as NumberSegment, language, record) : undefined;
    if (!binding?.ok) return [];
    const foreign = foreignEntities(binding.number.quantity, record);
    return foreign.length > 0 ? foreign : [record.site.entity];
  });
  return owners.every((each) => meant.includes(each)) ? meant : [];
}

function segmentsIn(surface: Surface, { start, end }: Sentence): PlacedSegment[] {
  return surface.segments.filter((each) => start <= each.at && each.at < end);
}

/** Words that say up or down where the claims that are declared for the text prove only the opposite, or neither. */
function lintDeclaredDirections(
  surface: Surface,
  { start, end }: Sentence,
  language: Language,
  { declared, record }: TextContext,
): TextProblem[] {
  if (declared === undefined) return [];
  return findClaimWords(surface.text.slice(start, end), language)
    .filter(({ offset }) => surface.claims[start + offset] === undefined)
    .filter(({ text }) => !bearsOut(declared, text, language, record))
    .map(({ offset, text }) => ({
      offset: surface.offsets[start + offset] ?? 0,
      found: `“${text}”, which none of the declared claims proves: ${declared.join('; ')}`,
      expected: 'words that say what a declared claim proves',
      remedy: 'Change the word, or add the claim to the claims of the figure.',
    }));
}

function givesSource({ segment }: PlacedSegment): boolean {
  return segment.kind === 'source' || (segment.kind === 'claim' && segment.expression.startsWith('stated('));
}

/** The words of the sentence, with those of its plain text and terms. */
function wordsIn(surface: Surface, sentence: Sentence, language: Language, context: TextContext): string {
  const segments = segmentsIn(surface, sentence);
  // The name of a newspaper names no place that the sentence is about.
  const sources = segments.flatMap(({ segment, at }) =>
    segment.kind === 'source' && segment.text !== undefined
      ? [{ offset: at + 1 - sentence.start, length: segment.text.length }]
      : [],
  );
  const words = maskRanges(surface.text.slice(sentence.start, sentence.end), sources);
  const shown = segments.map(({ segment }) => {
    if (segment.kind === 'plain') return segment.text;
    return segment.kind === 'term'
      ? (segment.text ?? context.record.terms.get(segment.id)?.name[language] ?? '')
      : '';
  });
  return [words, ...shown].join(' ');
}

function lintPlaces(
  segment: NumberSegment,
  offset: number,
  words: string,
  language: Language,
  context: TextContext,
): { readonly entity: string; readonly problem: TextProblem }[] {
  const binding = bindNumber(segment, language, context.record);
  if (!binding.ok) return [];
  return foreignEntities(binding.number.quantity, context.record)
    .filter(
      (entity) => !context.about?.includes(entity) && !namesEntity(words, entity, language, context.record),
    )
    .map((entity) => ({
      entity,
      problem: {
        offset,
        found: `[[${segment.expression}]], a number of ${entity}, in a sentence that does not name it`,
        expected: `one of its names: ${namesOf(entity, language, context.record).join(', ')}`,
        remedy: 'Name the place in the sentence, or as the only one in the paragraph before it.',
      },
    }));
}

/** Claims that are about none of the numbers in the sentence, and so prove nothing about them. */
function lintUnrelatedClaims(
  inside: readonly PlacedSegment[],
  language: Language,
  context: TextContext,
): TextProblem[] {
  const { record } = context;
  const meanings = (observations: readonly Observation[]): string[] =>
    observations.flatMap(({ series }) => {
      const info = record.series.get(series);
      return [series, info?.of, info?.growthOf, info?.partOf].filter((each) => each !== undefined);
    });
  const numbers = inside.flatMap(({ segment }) => {
    const binding =
      segment.kind === 'number' ? bindNumber(segment as NumberSegment, language, record) : undefined;
    return binding?.ok ? observationsOf(binding.number.quantity) : [];
  });
  if (numbers.length === 0) return [];
  const numberMeanings = new Set(meanings(numbers));
  return inside.flatMap(({ segment, offset }) => {
    const check = segment.kind === 'claim' ? checkClaim(segment.expression, record) : undefined;
    if (!check?.ok || check.claim.shows.length === 0) return [];
    if (meanings(check.claim.shows.flatMap(observationsOf)).some((each) => numberMeanings.has(each)))
      return [];
    return [
      {
        offset,
        found: `the claim ${check.claim.expression}, which is about none of the numbers in its sentence`,
        expected: 'a claim about a number of the sentence',
        remedy: 'Claim what the sentence says of its numbers, or part the sentence.',
      },
    ];
  });
}
