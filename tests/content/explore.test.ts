import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { writeViewCsv } from '../../src/client/explore/csv.ts';
import { editionsOf, toExplored } from '../../src/client/explore/data.ts';
import { rowsOf } from '../../src/client/explore/rows.ts';
import {
  type ExploreView,
  emptyView,
  readExploreView,
  writeExploreView,
} from '../../src/client/explore/view.ts';
import type { ExploreWords } from '../../src/client/explore/words.ts';
import { dataColumns, dataTable } from '../../src/downloads/data-table.ts';
import { words } from '../../src/locale/words.ts';
import { observationsIn } from '../../src/model/record.ts';
import { exploreData } from '../../src/publish/explore-data.ts';
import { exploreStarts } from '../../src/views/explore-starts.ts';
import { realSite } from './real-site.ts';

const site = realSite();
// What the page loads comes as JSON, in which nothing is undefined.
const explored = toExplored(JSON.parse(JSON.stringify(exploreData(site))));
const dictionary = words('en');
const text: ExploreWords = {
  ...dictionary,
  language: 'en',
  data: '',
  root: '/en/',
  opening: emptyView,
  text: dictionary.explore,
  tools: dictionary.figureTools,
  stop: '. ',
};
const starts = exploreStarts(site.record);

describe('the views that Explore suggests', () => {
  it('begin with the place that the site is about, and differ in subject and mode', () => {
    expect(starts.length).toBeGreaterThan(3);
    for (const { view } of starts)
      expect(site.record.series.get(view.chosen[0]?.series ?? '')?.entity).toBe(site.record.site.entity);
    const subjects = starts.map(({ view }) => site.record.series.get(view.chosen[0]?.series ?? '')?.of);
    expect(new Set(subjects).size).toBeGreaterThan(3);
    expect(new Set(starts.map(({ view }) => view.mode))).toEqual(new Set(['level', 'growth', 'index']));
  });

  it('have several figures of each series in the years they show, and come back from their addresses', () => {
    for (const { view } of starts) {
      for (const { series } of view.chosen) {
        const shown = observationsIn(site.record, series).filter(
          ({ start, end }) =>
            (view.from === '' || end.slice(0, 4) >= view.from) &&
            (view.to === '' || start.slice(0, 4) <= view.to),
        );
        expect(shown.length).toBeGreaterThan(3);
        if (view.base !== '') expect(shown.some(({ start }) => start.startsWith(view.base))).toBe(true);
      }
      const address = writeExploreView(view, site.record);
      expect(readExploreView(address, explored, starts[0]?.view ?? view)).toEqual({
        view,
        refused: [],
        unknown: [],
      });
    }
  });
});

describe('the file of a view', () => {
  it('says of each value what the table of its dataset says, under the same names', () => {
    const chosen = [...explored.series.values()].flatMap((series) =>
      editionsOf(series).map((edition) => ({ series: series.id, edition })),
    );
    const view: ExploreView = { ...emptyView, chosen };
    const shown = rowsOf(view, explored, text);
    const parsed = csvParse(writeViewCsv(shown, explored, { view, language: 'en', address: '' }));
    const tables = [...site.record.datasets.values()].map((each) => dataTable(each, site.record));
    const cells = new Map(
      tables.flatMap(({ columns, rows }) =>
        rows.map((row) => {
          const named = Object.fromEntries(
            columns.map(({ name }, index) => [name, String(row[index] ?? '')]),
          );
          return [named.observation, named] as const;
        }),
      ),
    );
    expect(parsed).toHaveLength(cells.size);
    const shared = dataColumns.map(({ name }) => name).filter((name) => parsed.columns.includes(name));
    for (const name of [
      'break_before',
      'prices',
      'universe',
      'note_zh',
      'note_en',
      'measure',
      'accumulation',
    ])
      expect(shared).toContain(name);
    for (const row of parsed)
      for (const name of shared)
        expect(`${name} ${row[name]}`).toBe(`${name} ${cells.get(row.observation)?.[name]}`);
    expect(parsed.some((row) => row.break_before !== '')).toBe(true);
    expect(parsed.some((row) => row.note_zh !== '')).toBe(true);
  });
});
