import { formatInterval } from '../locale/format.ts';
import { words } from '../locale/words.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Target } from '../model/schemas/targets.ts';
import { unitFor, unitName } from '../model/units.ts';
import { languageColumns, textColumns } from './both-languages.ts';
import { showExact } from './shown-observations.ts';
import { type Cell, type Field, field, type Table, toList, toTable } from './table.ts';

type Listed = Frozen<Target>;

/** Targets, one row each: what was to be reached and by when, who set it, and what was found of the outcome. */
export function targetList(targets: readonly Listed[], record: HistoricalRecord): Table {
  const outcomes = ({ outcome }: Listed) => (outcome.kind === 'observed' ? outcome.observations : []);
  const fields: readonly Field<Listed>[] = [
    field('target', 'text', (each) => each.id),
    ...textColumns<Listed>('target', record, (each) => each.title),
    ...textColumns<Listed>('text', record, (each) => (each.kind === 'words' ? each.words : undefined)),
    field('entity', 'text', (each) => each.entity),
    ...textColumns<Listed>('entity', record, (each) => record.entities.get(each.entity)?.name),
    field('indicator', 'text', ofQuantity('of')),
    field('measure', 'text', ofQuantity('measure')),
    field('universe', 'text', ofQuantity('universe')),
    field('prices', 'text', ofQuantity('prices')),
    field('accumulation', 'text', ofQuantity('accumulation')),
    field('value', 'decimal', ofQuantity('value')),
    field('bound', 'text', ofQuantity('bound')),
    field('unit', 'text', ofQuantity('unit')),
    ...languageColumns<Listed>('shown', (each, language) => showExact(each.id, record, language)?.number),
    ...languageColumns<Listed>('shown_unit', (each, language) =>
      each.kind === 'quantity' ? unitName(unitFor(each.unit, record, language))?.[language] : null,
    ),
    ...languageColumns<Listed>('period', ({ due }, language) =>
      due === null ? words(language).target.open : formatInterval(due.start, due.end, language),
    ),
    field('start', 'day', (each) => each.due?.start),
    field('end', 'day', (each) => each.due?.end),
    ...textColumns<Listed>('set_by', record, (each) => each.setBy),
    field('set_on', 'text', (each) => each.setOn.date),
    field('set_on_precision', 'text', (each) => each.setOn.precision),
    field('outcome', 'text', (each) => each.outcome.kind),
    ...languageColumns<Listed>('outcome', (each, language) =>
      toList(outcomes(each).map((id) => showExact(id, record, language)?.text ?? id)),
    ),
    field('observations_beside', 'text', ({ outcome }) =>
      toList(
        outcome.kind === 'none-found' ? [] : (outcome.beside ?? []).flatMap((each) => each.observations),
      ),
    ),
    field('observations_used', 'text', (each) => toList(outcomes(each))),
    field('sources', 'text', (each) => toList([...new Set(each.printings.map(({ source }) => source))])),
    ...textColumns<Listed>('note', record, (each) => each.note),
  ];
  return toTable(fields, targets);
}

/** Reads a key that only a target with a number has. */
function ofQuantity(
  key: 'of' | 'measure' | 'universe' | 'prices' | 'accumulation' | 'value' | 'bound' | 'unit',
): (each: Listed) => Cell | undefined {
  return (each) => (each.kind === 'quantity' ? each[key] : null);
}

/** The printings of one target, one row each. */
export function targetPrintings(target: Listed, record: HistoricalRecord): Table {
  type Printing = Listed['printings'][number];
  return toTable<Printing>(
    [
      field('target', 'text', () => target.id),
      field('source', 'text', (each) => each.source),
      ...textColumns<Printing>('publisher', record, (each) => record.sources.get(each.source)?.publisher),
      ...textColumns<Printing>('place', record, (each) => each.place),
      field('as_printed', 'text', (each) => each.asPrinted),
      field('grade', 'text', (each) => each.grade),
      ...textColumns<Printing>('check', record, (each) => each.check),
    ],
    target.printings,
  );
}
