import { describe, expect, it } from 'vitest';
import type { PlainTable } from '../../src/downloads/table.ts';
import { pageTables } from '../../src/publish/page-tables.ts';
import { realSite } from './real-site.ts';

const site = realSite();
const { record } = site;
const tables = pageTables(site);

function tableOf(name: string): readonly Readonly<Record<string, unknown>>[] {
  const table: PlainTable | undefined = tables.get(name)?.();
  if (!table) throw new Error(`No table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ name: column }, at) => [column, row[at]])),
  );
}

describe('the tables of the pages', () => {
  it('list everything that the pages of lists show', () => {
    const ids = (name: string, column: string) => new Set(tableOf(name).map((each) => each[column]));
    expect(ids('targets', 'target')).toEqual(new Set(record.targets.keys()));
    expect(ids('timeline', 'event')).toEqual(new Set(record.events.keys()));
    expect(ids('entities', 'entity')).toEqual(new Set(record.entities.keys()));
    expect(ids('sources', 'source')).toEqual(new Set(record.sources.keys()));
    expect(ids('series', 'series')).toEqual(new Set(record.series.keys()));
  });

  it('give every printing of every series', () => {
    for (const dataset of record.datasets.values())
      for (const [series, own] of Map.groupBy(dataset.observations, (each) => each.series))
        expect(tableOf(`series/${series}`), series).toHaveLength(
          own.flatMap((each) => each.printings).length,
        );
  });

  it('say why of every growth that is refused, and of no other', () => {
    const rows = [...record.series.keys()].flatMap((id) =>
      tables.has(`series/${id}`) ? tableOf(`series/${id}`) : [],
    );
    expect(rows.filter((row) => row.is_refused === true).length).toBeGreaterThan(0);
    expect(rows.filter((row) => (row.is_refused === true) !== (row.refused_why_en !== null))).toEqual([]);
  });

  it('say of every place of the matrix how far the report goes', () => {
    const { industries, codebook } = record.industries;
    const rows = tableOf('industries');
    expect(rows).toHaveLength(industries.length * codebook.tags.length);
    expect(rows.filter((each) => (each.strength === null) !== (each.text_zh === null))).toEqual([]);
  });

  it('keep what is set for one place apart from what is set for others', () => {
    const levelsOf = new Map<unknown, Set<string>>();
    for (const { id } of record.industries.industries)
      for (const level of ['country', 'province', 'city', 'parts', 'firms', 'elsewhere'])
        for (const { entity } of tables.has(`industries/${id}-${level}-targets`)
          ? tableOf(`industries/${id}-${level}-targets`)
          : [])
          levelsOf.set(entity, (levelsOf.get(entity) ?? new Set()).add(level));
    expect(levelsOf.get(record.site.entity)).toEqual(new Set(['city']));
    expect([...levelsOf].filter(([, levels]) => levels.size !== 1)).toEqual([]);
  });
});
