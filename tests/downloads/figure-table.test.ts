import { expect, it } from 'vitest';
import { figureTable } from '../../src/downloads/figure-table.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { validSite } from '../model/compose-site.ts';

const { figures, record } = soundSite(validSite);

it('figureTable names the breaks that the picture draws, at the mark behind each', () => {
  const figure = figures.get('output-line');
  if (!figure) throw new Error('No such figure');
  const { columns, rows } = figureTable(figure, record);
  const [mark, breaks] = (['observations_used', 'break_before'] as const).map((column) =>
    columns.findIndex(({ name }) => name === column),
  ) as [number, number];
  expect(rows.filter((row) => row[breaks] !== null).map((row) => row[mark])).toEqual(['output-2007']);
});
