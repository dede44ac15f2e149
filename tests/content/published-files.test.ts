import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { realFiles } from './real-site.ts';

const tables = [...realFiles().files]
  .filter(([path]) => path.endsWith('.csv'))
  .map(([path, content]) => ({ path, rows: csvParse(new TextDecoder().decode(content)) }));

/** The columns that name the unit of a row in words. */
const names = languages.flatMap((language) =>
  ['unit', 'shown_unit'].map((stem) => ({ name: `${stem}_${language}`, value: `value_${language}` })),
);

it('name the unit of every row that has one, in both languages, in every file', () => {
  const columns = tables.flatMap(({ path, rows }) =>
    names.filter(({ name }) => rows.columns.includes(name)).map((each) => ({ path, rows, ...each })),
  );
  const nameless = columns.flatMap(({ path, rows, name, value }) =>
    rows.some((row) => (row.unit || row[value]) && !row[name]) ? [`${path}: ${name}`] : [],
  );
  expect(nameless).toEqual([]);
  // The units whose numbers stand alone on pages are the ones that could be forgotten.
  const met = new Set(columns.flatMap(({ rows, name }) => rows.map((row) => row[name])));
  expect([...met]).toEqual(expect.arrayContaining(['位次', 'rank', '指数', 'index']));
});
