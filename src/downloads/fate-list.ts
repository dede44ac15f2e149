import { bestGrade } from '../model/best-grade.ts';
import { figuresOf } from '../model/fate-evidence.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Fate } from '../model/schemas/fates.ts';
import { tellAim } from '../model/verdicts.ts';
import { textColumns } from './both-languages.ts';
import { field, type Table, toList, toTable } from './table.ts';

/** What became of the industries, one row each: the word for the nation and the one for the place, with its evidence. */
export function fateList(fates: readonly Frozen<Fate>[], record: HistoricalRecord): Table {
  const { nation, local, margin } = record.fates.codebook;
  const industryOf = ({ industry }: Frozen<Fate>) =>
    record.industries.industries.find(({ id }) => id === industry);
  const evidenceOf = ({ local: { carriers } }: Frozen<Fate>): readonly string[] =>
    carriers.flatMap((each) => (each.mark === 'grew' ? figuresOf(each) : [each.event]));
  const gradeOf = (fate: Frozen<Fate>) =>
    evidenceOf(fate)
      .flatMap((id) => record.observations.get(id) ?? record.events.get(id) ?? [])
      .map(({ printings }) => bestGrade(printings))
      .sort()
      .at(-1);
  return toTable<Frozen<Fate>>(
    [
      field('industry', 'text', (each) => each.industry),
      ...textColumns<Frozen<Fate>>('industry', record, (each) => industryOf(each)?.name),
      field('nation_verdict', 'text', (each) => each.nation.verdict),
      ...textColumns<Frozen<Fate>>('nation_verdict', record, (each) => nation[each.nation.verdict].name),
      field('nation_grade', 'text', ({ nation: { aim } }) => {
        const target = aim === null ? undefined : record.targets.get(aim);
        return target && tellAim(target, record, margin).grade;
      }),
      field('aim', 'text', (each) => each.nation.aim),
      ...textColumns<Frozen<Fate>>('nation_line', record, (each) => each.nation.line),
      field('observations_used', 'text', (each) => toList(each.nation.observations)),
      field('local_verdict', 'text', (each) => each.local.verdict),
      ...textColumns<Frozen<Fate>>('local_verdict', record, (each) => local[each.local.verdict].name),
      field('local_grade', 'text', gradeOf),
      ...textColumns<Frozen<Fate>>('local_line', record, (each) => each.local.line),
      field('local_evidence', 'text', (each) => toList(evidenceOf(each))),
    ],
    fates,
  );
}
