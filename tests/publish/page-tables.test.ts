import { describe, expect, it } from 'vitest';
import type { PlainTable } from '../../src/downloads/table.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { pageTables } from '../../src/publish/page-tables.ts';
import { validSite } from '../model/compose-site.ts';
import { siteWithPlaces } from '../views/site-with-places.ts';

const site = soundSite(validSite);
const { record } = site;
const tables = pageTables(site);

function tableOf(name: string, among = tables): readonly Readonly<Record<string, unknown>>[] {
  const table: PlainTable | undefined = among.get(name)?.();
  if (!table) throw new Error(`No table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name: column }, at) => [column, row[at]])),
  );
}

describe('pageTables', () => {
  it('gives every printing of a series, with the growth that its page shows', () => {
    const rows = tableOf('series/output');
    const printings = [...record.observations.values()].filter((each) => each.series === 'output');
    expect(rows).toHaveLength(printings.flatMap((each) => each.printings).length);
    const across = rows.find((each) => each.observation === 'output-2007');
    expect(across).toMatchObject({ is_refused: true, period_en: '2007', shown_unit_en: 'billion yuan' });
    expect(across?.growth_implied_en).toMatch(/%$/);
    expect(across?.refused_why_en).not.toBeNull();
  });

  it('keeps the levels of an industry apart', () => {
    const places = pageTables(siteWithPlaces());
    const levels = ['country', 'city', 'firms'].map((level) =>
      tableOf(`industries/ships-${level}-targets`, places).map((each) => each.entity),
    );
    expect(levels).toEqual([['land'], ['alpha'], ['works']]);
  });

  it('says of every place of the matrix how far the report goes', () => {
    const { industries, codebook } = record.industries;
    const rows = tableOf('industries');
    expect(rows).toHaveLength(industries.length * codebook.tags.length);
    expect(rows.filter((each) => (each.strength === null) !== (each.text_zh === null))).toEqual([]);
  });

  it('has the tables that stories hold, under the names of their columns', () => {
    const story = site.stories.get('growth');
    if (!story) throw new Error('The valid fixture site has no story.');
    const held = { name: 'stories/growth/en-1', header: ['Year', 'Output'], rows: [['2007', '1']] };
    const stories = new Map([['growth', { ...story, en: { ...story.en, tables: [held] } }]]);
    expect(tableOf('stories/growth/en-1', pageTables({ ...site, stories }))).toEqual([
      { Year: '2007', Output: '1' },
    ]);
  });
});
