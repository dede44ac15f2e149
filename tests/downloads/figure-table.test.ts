import { describe, expect, it } from 'vitest';
import { figureTable } from '../../src/downloads/figure-table.ts';
import { realSite } from '../content/real-site.ts';

const { figures, record } = realSite();

describe('figureTable', () => {
  it.each([...figures])('has a row for every row of %s, in the words of both languages', (_, figure) => {
    const { columns, rows } = figureTable(figure, record);
    const names = columns.map(({ name }) => name);
    const shown = (language: 'zh' | 'en') =>
      rows.map((row) =>
        [`label_${language}`, `shown_${language}`].map((name) => row[names.indexOf(name as never)] ?? ''),
      );
    for (const language of ['zh', 'en'] as const)
      expect(shown(language)).toEqual(figure[language].rows.map(({ label, value }) => [label, value]));
  });

  it('names the breaks that the picture draws, at the mark behind each', () => {
    const figure = figures.get('gross-output-2004-2011');
    if (!figure) throw new Error('No such figure');
    const { columns, rows } = figureTable(figure, record);
    const [mark, breaks] = (['observations_used', 'break_before'] as const).map((column) =>
      columns.findIndex(({ name }) => name === column),
    ) as [number, number];
    expect(rows.filter((row) => row[breaks] !== null).map((row) => row[mark])).toEqual([
      'gross-output-2007',
      'gross-output-2011',
    ]);
  });
});
