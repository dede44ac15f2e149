import { describe, expect, it } from 'vitest';
import { figureTable } from '../../src/downloads/figure-table.ts';
import { realSite } from './published.ts';

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
});
