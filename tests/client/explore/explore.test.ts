import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { writeViewCsv } from '../../../src/client/explore/csv.ts';
import { editionsOf, toExplored } from '../../../src/client/explore/data.ts';
import { basesOf, rowsOf, yearsOf } from '../../../src/client/explore/rows.ts';
import {
  differInPlaces,
  type ExploreView,
  emptyView,
  readExploreView,
  writeExploreView,
} from '../../../src/client/explore/view.ts';
import type { ExploreWords } from '../../../src/client/explore/words.ts';
import { words } from '../../../src/locale/words.ts';
import { soundSite } from '../../../src/markdown/load-site.ts';
import { evaluate } from '../../../src/model/evaluate.ts';
import { showQuantity } from '../../../src/model/show.ts';
import { exploreData } from '../../../src/publish/explore-data.ts';
import { validSite } from '../../model/compose-site.ts';

const site = soundSite(validSite);
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
const output = { series: 'output', edition: 'yearbook-2010' };
const viewOf = (change: Partial<ExploreView>): ExploreView => ({ ...emptyView, chosen: [output], ...change });
const shownOf = (view: ExploreView) => rowsOf(view, explored, text);

describe('a view of chosen series', () => {
  it.each([
    ['?series=', emptyView],
    ['?series=output', viewOf({})],
    ['?series=output&from=2006&to=2008&show=growth', viewOf({ from: '2006', to: '2008', mode: 'growth' })],
    ['?series=output&show=index&base=2007', viewOf({ mode: 'index', base: '2007' })],
    [
      '?series=output,output~first-2007',
      viewOf({ chosen: [output, { series: 'output', edition: 'first-2007' }] }),
    ],
  ] as const)('comes back from %s', (search, view) => {
    expect(readExploreView(search, explored, emptyView)).toEqual({ view, refused: [], unknown: [] });
    expect(writeExploreView(view, explored)).toBe(search);
  });

  it('is the one that the page opens on only where the address names no series at all', () => {
    const opening = viewOf({ mode: 'growth' });
    expect(readExploreView('', explored, opening).view).toEqual(opening);
    expect(readExploreView('?series=', explored, opening).view).toEqual(emptyView);
    expect(readExploreView('?series=nothing', explored, opening).view).toEqual(emptyView);
  });

  it('leaves out what the record does not know, and says so', () => {
    const { view, unknown } = readExploreView(
      '?series=output,nothing,sales~nowhere&from=x',
      explored,
      emptyView,
    );
    expect(view).toEqual(viewOf({}));
    expect(unknown).toEqual(['nothing', 'sales~nowhere']);
  });

  it('leaves out what the model does not allow side by side, with every reason', () => {
    const { view, refused } = readExploreView('?series=output,output-growth', explored, emptyView);
    expect(view.chosen).toEqual([output]);
    expect(refused).toMatchObject([{ series: 'output-growth', beside: 'output' }]);
    expect(refused[0]?.reasons.map(({ kind }) => kind)).toEqual(['measure', 'prices', 'unit']);
  });
});

describe('the rows of a view', () => {
  it('are every figure of the chosen edition, as the site writes it', () => {
    const rows = shownOf(viewOf({}));
    const own = [...site.record.observations.values()].filter(
      (each) => each.series === 'output' && each.edition === 'yearbook-2010',
    );
    expect(rows.map(({ observation }) => observation.id)).toEqual(own.map(({ id }) => id));
    for (const { observation, shown, label } of rows) {
      const result = evaluate(observation.id, site.record);
      if (!result.ok) throw new Error(observation.id);
      expect(shown).toBe(showQuantity(result.quantity, site.record, 'en', 'exact').number);
      expect(label).toBe(showQuantity(result.quantity, site.record, 'en', 'label').number);
    }
    expect(rows.some(({ shown, label }) => shown !== label)).toBe(true);
  });

  it('are cut to the years chosen', () => {
    const years = shownOf(viewOf({ from: '2007', to: '2008' })).map(({ period }) => period);
    expect(years).toEqual(['2007', '2008']);
  });

  it('carry growth where the model computes it, and the reason where it refuses', () => {
    const rows = shownOf(viewOf({ mode: 'growth' }));
    for (const { observation, against, shown, refused, position } of rows) {
      if (against === '') continue;
      const result = evaluate(`change(${observation.id}, ${against})`, site.record);
      expect(refused === '').toBe(result.ok);
      expect(position === undefined).toBe(!result.ok);
      if (result.ok) expect(shown).toBe(showQuantity(result.quantity, site.record, 'en', 'exact').number);
    }
    expect(rows.find(({ period }) => period === '2007')?.refused).toMatch(/^a break lies between: /);
    expect(rows[0]).toMatchObject({ shown: '', refused: '' });
  });

  it('set the base to 100, and refuse an index across a break and across editions', () => {
    const first = { series: 'output', edition: 'first-2007' };
    const rows = shownOf(viewOf({ chosen: [output, first], mode: 'index', base: '2008' }));
    expect(rows.find(({ period }) => period === '2008')?.shown).toBe('100.0');
    expect(rows.find(({ period }) => period === '2006')?.refused).toMatch(/^a break lies between: /);
    const other = rows.find(({ observation }) => observation.edition === 'first-2007');
    expect(other?.refused).toMatch(/^different editions: /);
    expect(other?.position).toBeUndefined();
  });

  it('are told apart by place where they differ in nothing else', () => {
    const all = (...ids: string[]) => ids.map((series) => ({ series, edition: '' }));
    expect(differInPlaces(all('output', 'beta-output'), explored)).toBe(true);
    expect(differInPlaces(all('output', 'output'), explored)).toBe(false);
    expect(differInPlaces(all('output', 'sales'), explored)).toBe(false);
    expect(differInPlaces(all('output', 'beta-output', 'sales'), explored)).toBe(false);
  });

  it('offer the years and the bases that there are, and the current edition first', () => {
    expect(yearsOf(viewOf({}), explored)).toContain('2007');
    expect(basesOf(viewOf({}), explored, 'zh').get('2007')).toBe('2007年');
    const series = explored.series.get('output');
    expect(series && editionsOf(series)[0]).toBe('yearbook-2010');
  });
});

describe('the file of a view', () => {
  it('holds one row a value, every printed digit, what is refused, and the reference', () => {
    const view = viewOf({ mode: 'growth' });
    const rows = shownOf(view);
    const address = 'https://record.example/en/explore/?series=output&show=growth';
    const csv = writeViewCsv(rows, explored, { view, language: 'en', address });
    const parsed = csvParse(csv);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(parsed).toHaveLength(rows.length);
    expect(parsed.map((row) => row.value)).toEqual(rows.map(({ observation }) => observation.value));
    expect(parsed.map((row) => row.refused)).toEqual(rows.map(({ refused }) => refused));
    expect(parsed[0]).toMatchObject({
      view: address,
      show: 'growth',
      series_zh: explored.series.get('output')?.title.zh,
    });
    // Without rounding, and as every program reads a number: no plus sign, no minus sign of typesetters.
    expect(parsed.map((row) => row.shown_value)).toEqual(
      rows.map(({ position }) => (position === undefined ? '' : String(position))),
    );
    expect(parsed.some((row) => /^-?\d+\.\d{4,}$/.test(row.shown_value ?? ''))).toBe(true);
    expect(parsed[0]?.citation).toBe(explored.data.datasets.output?.references.en[0]);
    expect(parsed[0]?.citation).toMatch(/SHA-256: [0-9a-f]{12}/);
  });

  it('names the break before the first value of a range, and the computation of what is computed', () => {
    const view = viewOf({ mode: 'growth', from: '2007', to: '2008' });
    const rows = shownOf(view);
    const [first, second] = csvParse(writeViewCsv(rows, explored, { view, language: 'en', address: '' }));
    expect(first).toMatchObject({ start: '2007-01-01', expression: '', shown_value: '' });
    expect(first?.break_before).not.toBe('');
    expect(first?.refused).not.toBe('');
    expect(second?.expression).toBe(`change(${second?.observation}, ${second?.compared_with})`);
    const result = evaluate(second?.expression ?? '', site.record);
    expect(result.ok && showQuantity(result.quantity, site.record, 'en', 'exact').number).toBe(second?.shown);
  });

  it.each([
    ['level', 'billion yuan'],
    ['growth', '%'],
    ['index', 'index'],
  ] as const)('names the unit of what it shows as %s', (mode, unit) => {
    const view = viewOf({ mode, base: mode === 'index' ? '2008' : '' });
    const csv = writeViewCsv(shownOf(view), explored, { view, language: 'en', address: '' });
    const shown = csvParse(csv).filter((row) => row.shown !== '');
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map((row) => row.shown_unit))).toEqual(new Set([unit]));
  });
});
