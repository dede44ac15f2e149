import { languageColumns } from '../downloads/both-languages.ts';
import { observationFields, type Printed, printingFields } from '../downloads/shown-observations.ts';
import { field, type Table, toList, toTable } from '../downloads/table.ts';
import type { Language } from '../locale/languages.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import type { ImpliedGrowth, PrintedGrowth, SeriesView, ShownValue } from './dataset-view.ts';

/** The growth that its page shows beside an observation. */
interface Growth {
  readonly printed: readonly PrintedGrowth[];
  readonly implied: ImpliedGrowth | undefined;
}

/**
 * Everything that the tables of a series show, one row for each printing: the value, the growth printed for its
 * period, the growth calculated from the levels, and where and in which words it was printed.
 * @param view the same series as the pages of both languages show it
 */
export function seriesViewTable(
  view: Readonly<Record<Language, SeriesView>>,
  record: HistoricalRecord,
): Table {
  const growth = { zh: growthByObservation(view.zh), en: growthByObservation(view.en) };
  const of = ({ observation }: Printed, language: Language): Growth | undefined =>
    growth[language].get(observation.id);
  return toTable<Printed>(
    [
      ...observationFields<Printed>(record, (each) => each.observation),
      ...languageColumns<Printed>('growth_printed', (each, language) =>
        toList((of(each, language)?.printed ?? []).map(write)),
      ),
      ...languageColumns<Printed>('growth_differs', (each, language) =>
        toList((of(each, language)?.printed ?? []).flatMap(({ differs }) => differs || [])),
      ),
      ...languageColumns<Printed>('growth_implied', (each, language) => {
        const implied = of(each, language)?.implied;
        return implied && write(implied);
      }),
      field('is_refused', 'boolean', (each) => {
        const implied = of(each, 'zh')?.implied;
        return implied && implied.refused !== '';
      }),
      ...languageColumns<Printed>(
        'refused_why',
        (each, language) => of(each, language)?.implied?.refused || null,
      ),
      ...printingFields(record),
    ],
    view.zh.observations.flatMap((observation: Observation) =>
      observation.printings.map((printing): Printed => ({ observation, printing })),
    ),
  );
}

function write({ number, unit }: ShownValue): string {
  return `${number}${unit}`;
}

/** The growth beside each observation of a series, by its id. */
function growthByObservation(view: SeriesView): ReadonlyMap<string, Growth> {
  const growth = new Map<string, Growth>();
  for (const row of view.rows) {
    if (row.kind === 'break') continue;
    for (const cell of row.cells) {
      if (cell === undefined) continue;
      const implied = row.impliedGrowth.find(({ later }) => later === cell.observation);
      growth.set(cell.observation.id, { printed: row.printedGrowth, implied });
    }
  }
  return growth;
}
