import { inBoth } from '../downloads/both-languages.ts';
import { observationFields, type Printed, printingFields } from '../downloads/shown-observations.ts';
import { field, type Table, toList, toTable } from '../downloads/table.ts';
import type { Language } from '../locale/languages.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';
import type { ImpliedGrowth, PrintedGrowth, SeriesView, ShownValue } from './dataset-view.ts';

/** The growth that stands beside one observation on its page. */
interface Growth {
  readonly printed: readonly PrintedGrowth[];
  readonly implied: ImpliedGrowth | undefined;
}

/**
 * Everything that the tables of a series show, one row a printing: the value, the growth that is printed for its
 * period and the growth that follows from the levels, and where it was printed in which words.
 * @param view the same series as the pages of both languages show it
 */
export function seriesTable(view: Readonly<Record<Language, SeriesView>>, record: HistoricalRecord): Table {
  const growth = { zh: growthOf(view.zh), en: growthOf(view.en) };
  const of = ({ observation }: Printed, language: Language): Growth | undefined =>
    growth[language].get(observation.id);
  return toTable<Printed>(
    [
      ...observationFields<Printed>(record, (each) => each.observation),
      ...inBoth<Printed>('growth_printed', (each, language) =>
        toList((of(each, language)?.printed ?? []).map(write)),
      ),
      ...inBoth<Printed>('growth_differs', (each, language) =>
        toList((of(each, language)?.printed ?? []).flatMap(({ differs }) => differs || [])),
      ),
      ...inBoth<Printed>('growth_implied', (each, language) => {
        const implied = of(each, language)?.implied;
        return implied && write(implied);
      }),
      field('is_refused', 'boolean', (each) => {
        const implied = of(each, 'zh')?.implied;
        return implied && implied.refused !== '';
      }),
      ...inBoth<Printed>('refused_why', (each, language) => of(each, language)?.implied?.refused || null),
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
function growthOf(view: SeriesView): ReadonlyMap<string, Growth> {
  return new Map(
    view.rows.flatMap((row) =>
      row.kind === 'break'
        ? []
        : row.cells.flatMap((cell): [string, Growth][] =>
            cell === undefined
              ? []
              : [
                  [
                    cell.observation.id,
                    {
                      printed: row.printedGrowth,
                      implied: row.impliedGrowth.find(({ later }) => later === cell.observation),
                    },
                  ],
                ],
          ),
    ),
  );
}
