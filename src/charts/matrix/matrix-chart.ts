import * as Plot from '@observablehq/plot';
import { type SymbolType, symbolCircle, symbolDiamond, symbolSquare } from 'd3';
import { type DrawnChart, sizesOf, withKeys } from '../frame.ts';
import { placeLegend } from '../shape-legend.ts';
import { type MatrixLayout, matrixLayout, type PlacedCell } from './matrix-layout.ts';
import { matrixList } from './matrix-list.ts';
import { type MatrixChartOptions, type Strength, strengths } from './matrix-options.ts';

const shapeOf: Readonly<Record<Strength, SymbolType>> = {
  weak: symbolCircle,
  middle: symbolDiamond,
  strong: symbolSquare,
};
const classOf = (strength: Strength) => (strength === 'strong' ? 'c-ink' : 'c-main');
/** Radii at which the shapes look equally large, px. */
const radiusOf: Readonly<Record<Strength, number>> = { weak: 4.8, middle: 5, strong: 5 };

function cellMarks(cells: readonly PlacedCell[]): Plot.Markish[] {
  return strengths.flatMap((strength) =>
    [false, true].flatMap((emphasis) => {
      const chosen = cells.filter((each) => each.strength === strength && each.emphasis === emphasis);
      if (chosen.length === 0) return [];
      return [
        Plot.dot(chosen, {
          x: 'x',
          y: 'y',
          r: radiusOf[strength],
          symbol: shapeOf[strength],
          className: `c-dot ${emphasis ? 'c-emphasis' : classOf(strength)}`,
          ...withKeys(chosen),
        }),
      ];
    }),
  );
}

/**
 * Lays out a matrix: as a table where its columns fit, otherwise, and on a phone, as a list of rows.
 */
export function drawMatrixChart(options: MatrixChartOptions): DrawnChart {
  const { width } = sizesOf(options);
  const key = placeLegend(
    strengths.map((strength) => ({
      text: options.strengths[strength],
      symbol: shapeOf[strength],
      className: classOf(strength),
    })),
    options,
    0,
  );
  const top = key.bottom + 16;
  const layout: MatrixLayout =
    (options.size === 'wide' ? matrixLayout(options, top) : undefined) ?? matrixList(options, top);
  const { cells, height, plot } = layout;
  const labels = [...key.labels, ...layout.labels];
  return {
    options,
    height,
    className: 'c-matrix-chart',
    plot: { x: { type: 'identity' }, y: { type: 'identity' }, marks: cellMarks(cells) },
    labels,
    under: (pen) => {
      const rules = layout.rules.map((y) => `M0,${y}H${width}`).join('');
      if (rules !== '') pen.add('path', { class: 'c-grid', d: rules });
      if (layout.hairlines !== '') pen.add('path', { class: 'c-leader', d: layout.hairlines });
      if (layout.headRule !== undefined)
        pen.add('path', { class: 'c-baseline', d: `M0,${layout.headRule}H${width}` });
      const emptyCells = layout.emptyCells
        .map(([x, y]) => `M${x - 1},${y}a1,1 0 1 0 2,0a1,1 0 1 0 -2,0z`)
        .join('');
      if (emptyCells !== '') pen.add('path', { class: 'c-dot c-absent', d: emptyCells });
    },
    over: key.draw,
    chart: {
      width,
      height,
      labels,
      marks: cells.map(({ key, row, x, y }) => ({ key, series: row, x, y })),
      plot,
    },
  };
}
