import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { loadSite } from '../../src/markdown/load-site.ts';
import { basePeriods, figureData, seriesSwitches, toInertJson } from '../../src/views/figure-data.ts';
import { filtersOf, viewFigure } from '../../src/views/figure-view.ts';
import { validSite } from '../model/compose-site.ts';

const { record, ...site } = loadSite(validSite);
if (!record) throw new Error('The record is refused.');
const figureOf = (id: string, language: 'zh' | 'en'): Figure => {
  const figure = site.figures.get(id)?.[language];
  if (!figure) throw new Error(`No figure ${id}`);
  return figure;
};
const line = figureOf('output-line', 'en');
const bars = figureOf('sales-bars', 'en');

describe('figureData', () => {
  const { marks, axis, comparison } = figureData(line, record);

  it('says of every mark what it is, its value in both units, its edition and its source with the grade', () => {
    expect(marks).toHaveLength(line.rows.length);
    expect(marks[4]).toMatchObject({ key: 'output-2009', series: 'output', label: '2009' });
    expect(marks[4]?.value).toBe('121.022\u00a0billion yuan = 1210.22亿元');
    const facts = Object.fromEntries(marks[4]?.facts ?? []);
    expect(facts.Edition).toBeTruthy();
    expect(facts.Source).toMatch(/\(.+\)$/);
    expect(Object.fromEntries(marks[5]?.facts ?? []).Status).toBe('not the current edition');
  });

  it('carries for the model what it needs, and only where there is something to compare', () => {
    expect(axis).toBe('x');
    expect(comparison?.levels['output-2009']).toMatchObject({
      of: 'output',
      value: '1210.22',
      period: '2009',
    });
    expect(comparison?.series.output?.breaks.map(([at]) => at)).toContain('2007-01-01');
    expect(figureData(bars, record)).not.toHaveProperty('comparison');
    expect(figureData(bars, record).axis).toBe('y');
  });

  it('strikes what is refused, and says how a number was computed and why it is refused', () => {
    const [share, jump] = figureData(bars, record).marks;
    expect(share).not.toHaveProperty('struck');
    expect(Object.fromEntries(share?.facts ?? [])['Computed as']).toContain('÷');
    expect(jump?.struck).toBe(true);
    expect(Object.fromEntries(jump?.facts ?? []).Why).toMatch(/^not comparable/);
  });

  it('becomes JSON that cannot end its element', () => {
    const data = figureData(line, record);
    const evil = { ...data, id: '</script><!--' };
    expect(toInertJson(evil)).not.toContain('<');
    expect(JSON.parse(toInertJson(evil))).toEqual(JSON.parse(JSON.stringify(evil)));
  });
});

describe('the controls of a figure', () => {
  it('switch the series of a line, each edition by itself, and none of a bar chart', () => {
    expect(seriesSwitches(line).map(({ id }) => id)).toEqual(['output', 'output-first-2007']);
    expect(seriesSwitches(bars)).toEqual([]);
  });

  it('are not offered for series that their parts do not name', () => {
    expect(seriesSwitches({ ...line, wide: line.wide.replaceAll('data-series', 'data-other') })).toEqual([]);
  });

  it('offer every period as a base, and none where there are no levels', () => {
    expect(basePeriods(line).map(({ period }) => period)).toEqual(['2005', '2006', '2007', '2008', '2009']);
    expect(basePeriods(bars)).toEqual([]);
  });
});

describe('the page of a figure', () => {
  it('lists series, editions, sources with their grades, and the stories that show it', () => {
    const view = viewFigure(line, { ...site, record });
    expect(view.series.map(({ id }) => id)).toEqual(['output']);
    expect(view.editions).toHaveLength(2);
    expect(view.sources.every(({ grades }) => grades.length > 0)).toBe(true);
    const stories = [...site.stories.values()].map(({ en }) => en);
    expect(view.stories).toEqual(stories.filter(({ figures }) => figures.includes('output-line')));
  });

  it('is found by dataset and kind', () => {
    expect(filtersOf([line, bars], record)).toEqual({
      datasets: [{ id: 'output', title: record.datasets.get('output')?.file.title.en }],
      types: ['line', 'bar'],
    });
  });
});
