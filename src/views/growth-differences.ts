import { parseDecimal } from '../locale/decimal.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { growthBetween, marginOf, overlap } from '../model/checks/differences/margin.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';

/** Two levels a year apart that the model compares. */
export interface LevelPair {
  readonly later: Observation;
  readonly earlier: Observation;
}

/**
 * Why a printed growth differs from the growth calculated from its levels: the declared reasons, or else the
 * differences that the record shows.
 *
 * @param pairs the levels of its period with those of a year before, those of the current edition first
 * @returns a sentence without a full stop; empty if they agree within rounding or if nothing can be compared
 */
export function whyGrowthDiffers(
  printed: Observation,
  pairs: readonly LevelPair[],
  record: HistoricalRecord,
  language: Language,
): string {
  const [first] = pairs;
  if (!first || printed.value === undefined || printed.bound !== undefined) return '';
  const own = marginOf(parseDecimal(printed.value));
  const agrees = pairs.some(({ later, earlier }) => {
    const [a, b] = [later, earlier].map(({ value }) => value && marginOf(parseDecimal(value)));
    const implied = a && b && growthBetween(a, b);
    return implied ? overlap(own, implied) : false;
  });
  if (agrees) return '';
  const { dataset: text, difference, page } = words(language);
  const series = record.series.get(printed.series);
  const declared = [...(printed.differs ?? []), ...(series?.differs ?? [])]
    .filter(({ from }) => from === 'levels')
    .map(({ why }) => difference.why[why]);
  const { later } = pairs.find((each) => each.later.edition === printed.edition) ?? first;
  const levelPrices = record.series.get(later.series)?.prices;
  const known = [
    ...(series?.prices === 'comparable' && levelPrices !== 'comparable'
      ? [difference.why['comparable-prices']]
      : []),
    ...(series?.prices === 'unstated' && levelPrices === 'current' ? [text.growthPricesUnstated] : []),
    ...(later.edition === printed.edition ? [] : [text.growthOtherEdition]),
  ];
  const reasons = [declared, known].find((each) => each.length > 0) ?? [difference.why['not-stated']];
  return `${difference.from.levels}${page.colon}${reasons.join(page.semicolon)}`;
}
