import type { Content } from '../../content.ts';
import type { Path } from '../../place.ts';
import type { Difference } from '../../schemas/datasets.ts';
import type { Check, Refuse } from '../check.ts';
import { compareGrowth } from './growth-and-levels.ts';
import { compareNeighbours } from './neighbours.ts';
import { comparePeriods } from './periods.ts';
import { type Comparison, type FoundDifference, printedFigures } from './printed-figures.ts';
import { compareSameFigure } from './same-figure.ts';
import { compareParts, compareShares, compareSums } from './shares-and-sums.ts';

const remedies: Readonly<Record<FoundDifference['from'], string>> = {
  levels: 'Look at the print again',
  parts: 'Look at the prints again',
  periods: 'Look at the prints again',
  'same-figure': 'Look at the prints again, or move both into one series',
  neighbours: 'Look at the print and its unit again',
};

/**
 * Printed figures agree with each other, or declare why not: `differs` of an observation, or of its series if the order
 * of magnitude is the same, declares a difference that was examined. A declaration without a difference is refused as
 * well, so that none stays after the figures were corrected.
 */
export const checkDifferences: Check = (content, refuse) => {
  const comparisons: readonly Comparison[] = [
    compareGrowth,
    compareShares,
    compareParts,
    compareSums(content),
    comparePeriods,
    compareSameFigure,
    compareNeighbours,
  ];
  const figures = printedFigures(content);
  const found = comparisons.flatMap((each) => each(figures));
  for (const each of found) if (!isDeclared(each)) refuseDifference(each, refuse);
  refuseStaleDeclarations(content, found, refuse);
};

function isDeclared({ figure, from, small }: FoundDifference): boolean {
  return (
    figure.observation.differs?.some((each) => each.from === from) === true ||
    (small && figure.series.differs?.some((each) => each.from === from) === true)
  );
}

function refuseDifference({ figure, from, found, expected }: FoundDifference, refuse: Refuse): void {
  refuse(
    figure.file,
    ['observations', figure.index, 'value'],
    found,
    expected,
    `${remedies[from]}; if both stand, declare it: "differs": [{ "from": "${from}", "why": … }].`,
  );
}

function refuseStaleDeclarations(content: Content, found: readonly FoundDifference[], refuse: Refuse): void {
  const known = new Set(
    found.flatMap(({ figure, from }) => [
      `observation ${figure.observation.id} ${from}`,
      `series ${figure.series.id} ${from}`,
    ]),
  );
  const refuseStaleOf = (
    kind: 'observation' | 'series',
    each: { readonly id: string; readonly differs?: readonly Difference[] | undefined },
    file: string,
    path: Path,
  ): void =>
    each.differs?.forEach(({ from }, at) => {
      // `checkPlausibleDates` compares dates with what is declared of them.
      if (from === 'release' || known.has(`${kind} ${each.id} ${from}`)) return;
      refuse(
        file,
        [...path, 'differs', at],
        `a difference from ${from} that is not there`,
        kind === 'series' ? 'a difference of at least one of its figures' : 'a difference that exists',
        'Remove the declaration; the figures agree.',
      );
    });
  for (const { dataset, observations } of content.datasets) {
    dataset.content.series.forEach((each, index) => {
      refuseStaleOf('series', each, dataset.file, ['series', index]);
    });
    observations.content.observations.forEach((each, index) => {
      refuseStaleOf('observation', each, observations.file, ['observations', index]);
    });
  }
}
