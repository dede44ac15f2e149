import { describe, expect, it } from 'vitest';
import type { PlainTable } from '../../src/downloads/table.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { pageTables } from '../../src/publish/page-tables.ts';
import { realSite } from '../downloads/published.ts';
import { validSite } from '../model/compose-site.ts';

const tables = pageTables(realSite());

function tableOf(name: string, among = tables): readonly Readonly<Record<string, unknown>>[] {
  const table: PlainTable | undefined = among.get(name)?.();
  if (!table) throw new Error(`No table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name: column }, at) => [column, row[at]])),
  );
}

describe('pageTables', () => {
  const { record } = realSite();

  it('lists everything that the pages of lists show', () => {
    const ids = (name: string, column: string) => new Set(tableOf(name).map((each) => each[column]));
    expect(ids('targets', 'target')).toEqual(new Set(record.targets.keys()));
    expect(ids('timeline', 'event')).toEqual(new Set(record.events.keys()));
    expect(ids('entities', 'entity')).toEqual(new Set(record.entities.keys()));
    expect(ids('sources', 'source')).toEqual(new Set(record.sources.keys()));
    expect(ids('series', 'series')).toEqual(new Set(record.series.keys()));
  });

  it('gives every printing of a series, with the growth that its page shows', () => {
    const rows = tableOf('series/gross-output');
    const printings = [...record.observations.values()].filter((each) => each.series === 'gross-output');
    expect(rows).toHaveLength(printings.flatMap((each) => each.printings).length);
    const across = rows.find((each) => each.observation === 'gross-output-2011');
    expect(across).toMatchObject({ is_refused: true, period_en: '2011', shown_unit_en: 'billion yuan' });
    expect(across?.growth_implied_en).toMatch(/%$/);
    expect(across?.refused_why_en).not.toBeNull();
  });

  it('keeps the levels of an industry apart', () => {
    const levels = ['country', 'city', 'firms'].map((level) => [
      ...new Set(tableOf(`industries/automobiles-${level}-targets`).map((each) => each.entity)),
    ]);
    expect(levels[0]).toEqual(['china']);
    expect(levels[1]).toEqual(['hangzhou']);
    expect(levels[2]).not.toContain('hangzhou');
  });

  it('says of every place of the matrix how far the report goes', () => {
    const { industries, codebook } = record.industries;
    const rows = tableOf('industries');
    expect(rows).toHaveLength(industries.length * codebook.tags.length);
    expect(rows.filter((each) => (each.strength === null) !== (each.text_zh === null))).toEqual([]);
  });

  it('has the tables that stories hold, under the names of their columns', () => {
    const site = soundSite(validSite);
    const story = site.stories.get('growth');
    if (!story) throw new Error('The valid fixture site has no story.');
    const held = { name: 'stories/growth/en-1', header: ['Year', 'Output'], rows: [['2007', '1']] };
    const stories = new Map([['growth', { ...story, en: { ...story.en, tables: [held] } }]]);
    expect(tableOf('stories/growth/en-1', pageTables({ ...site, stories }))).toEqual([
      { Year: '2007', Output: '1' },
    ]);
  });
});
