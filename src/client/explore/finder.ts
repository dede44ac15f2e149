import { countOf, fill } from '../../locale/fill.ts';
import { formatCount, formatYears } from '../../locale/format.ts';
import { normalize } from '../../locale/search-terms.ts';
import type { Reason } from '../../model/reason.ts';
import { make } from '../tooltip.ts';
import type { Explored, ExploredSeries } from './data.ts';
import { type ExploreView, type RefusedChoice, refusalsFor } from './view.ts';
import type { ExploreWords } from './words.ts';

/** The list of all series, grouped by dataset, with a checkbox for each. */
export interface Finder {
  /** Checks the chosen series, and shows why others cannot be combined with them. */
  update(view: ExploreView): void;
}

/** One series in the list. */
interface Entry {
  readonly series: ExploredSeries;
  readonly item: HTMLElement;
  readonly box: HTMLInputElement;
  readonly why: HTMLElement;
  readonly text: string;
}

/** A sentence on why a series cannot be combined with another. */
export function writeRefusal(
  { series, beside, reasons }: RefusedChoice,
  explored: Explored,
  words: ExploreWords,
): string {
  const titleOf = (id: string): string => explored.series.get(id)?.title[words.language] ?? id;
  return fill(words.text.refused, {
    series: titleOf(series),
    beside: titleOf(beside),
    why: reasons.map((each) => writeReason(each, words)).join(words.page.semicolon),
  });
}

/** A reason with its two sides; sides that are codes in the record are replaced by words. */
function writeReason({ kind, detail }: Reason, words: ExploreWords): string {
  const { language, page } = words;
  const codes: Partial<Record<Reason['kind'], Readonly<Record<string, string>>>> = {
    measure: words.measure,
    prices: words.prices,
    accumulation: words.accumulation,
  };
  const sides = detail[language].split(' / ').map((side) => codes[kind]?.[side] ?? side);
  return `${words.reason[kind]}${page.colon}${sides.join(' / ')}`;
}

/**
 * Fills the list, and filters it as the reader types.
 *
 * @param root contains the search field, the checkbox for comparable series only, the count and the list
 * @param toggle callback for a series that was checked or unchecked
 */
export function makeFinder(
  root: HTMLElement,
  explored: Explored,
  words: ExploreWords,
  toggle: (series: ExploredSeries, on: boolean) => void,
): Finder {
  const field = root.querySelector<HTMLInputElement>('[type=search]') as HTMLInputElement;
  const only = root.querySelector<HTMLInputElement>('[data-only]') as HTMLInputElement;
  const count = root.querySelector('[data-count]') as HTMLElement;
  const list = root.querySelector('.found') as HTMLElement;
  const datasets = new Set(explored.data.series.map(({ dataset }) => dataset));
  const groups = [...datasets].map((id) => {
    const own = explored.data.series.filter(({ dataset }) => dataset === id);
    const group = make('fieldset', '');
    const title = explored.data.datasets[id]?.title;
    group.append(make('legend', '', title?.[words.language] ?? id));
    const entries = own.map((series) =>
      toEntry(series, `${title?.zh} ${title?.en}`, explored, words, toggle),
    );
    group.append(...entries.map(({ item }) => item));
    return { group, entries };
  });
  list.replaceChildren(...groups.map(({ group }) => group));
  let refusals = new Map<string, RefusedChoice>();

  function narrow(): void {
    const sought = normalize(field.value).split(/\s+/).filter(Boolean);
    let [shown, refused] = [0, 0];
    for (const { group, entries } of groups) {
      for (const { item, series, text } of entries) {
        const fits = sought.every((word) => text.includes(word));
        const isRefused = only.checked && refusals.has(series.id);
        item.hidden = !fits || isRefused;
        if (!item.hidden) shown += 1;
        else if (fits) refused += 1;
      }
      group.hidden = entries.every(({ item }) => item.hidden);
    }
    const listed = fill(words.text.count, {
      shown: formatCount(shown, words.language),
      all: formatCount(explored.data.series.length, words.language),
    });
    // Matches that are hidden because they are not comparable are counted, so that readers know of them.
    const unlisted =
      sought.length > 0 && refused > 0 ? countOf(words.text.unlisted, refused, words.language) : '';
    count.textContent = `${listed}${unlisted}`;
  }

  field.addEventListener('input', narrow);
  only.addEventListener('change', narrow);
  return {
    update(view) {
      refusals = new Map(
        explored.data.series.flatMap((series) =>
          refusalsFor(series, view.chosen, explored)
            .slice(0, 1)
            .map((each) => [series.id, each] as const),
        ),
      );
      for (const { series, box, why } of groups.flatMap(({ entries }) => entries)) {
        box.checked = view.chosen.some((each) => each.series === series.id);
        const refusal = refusals.get(series.id);
        why.textContent = refusal
          ? refusal.reasons.map((each) => writeReason(each, words)).join(words.page.semicolon)
          : '';
      }
      narrow();
    },
  };
}

function toEntry(
  series: ExploredSeries,
  dataset: string,
  { data }: Explored,
  words: ExploreWords,
  toggle: (series: ExploredSeries, on: boolean) => void,
): Entry {
  const { language, page } = words;
  const { title, entity, universe, observations, of } = series;
  const item = make('label', 'pick');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = series.id;
  box.addEventListener('change', () => toggle(series, box.checked));
  const first = observations[0]?.start.slice(0, 4) ?? '';
  const last = observations.map(({ end }) => end.slice(0, 4)).reduce((a, b) => (a > b ? a : b), first);
  const facts = [
    words.measure[series.measure],
    words.accumulation[series.accumulation],
    formatYears(first, last, language),
    countOf(words.text.values, observations.length, language),
  ];
  const why = make('small', 'why');
  const name = make('span', '', title[language]);
  name.append(make('small', '', facts.join(page.comma)), why);
  item.append(box, name);
  const names = [
    title,
    data.entities[entity]?.name,
    data.universes[universe ?? '']?.name,
    data.terms[of]?.name,
  ];
  const text = normalize(
    `${names.map((each) => `${each?.zh} ${each?.en}`).join(' ')} ${dataset} ${series.id}`,
  );
  return { series, item, box, why, text };
}
