import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { toExplored } from '../../src/client/explore/data.ts';
import { readExploreView, writeExploreView } from '../../src/client/explore/view.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { observationsIn } from '../../src/model/record.ts';
import { exploreData } from '../../src/publish/explore-data.ts';
import { exploreStarts } from '../../src/views/explore-starts.ts';
import { validRecord } from '../model/valid-record.ts';

const site = soundSite(projectRoot);
const starts = exploreStarts(site.record);

describe('exploreStarts', () => {
  it('begin with the place that the site is about, and differ in subject and mode', () => {
    expect(starts.length).toBeGreaterThan(3);
    for (const { view } of starts)
      expect(site.record.series.get(view.chosen[0]?.series ?? '')?.entity).toBe(site.record.site.entity);
    const subjects = starts.map(({ view }) => site.record.series.get(view.chosen[0]?.series ?? '')?.of);
    expect(new Set(subjects).size).toBeGreaterThan(3);
    expect(new Set(starts.map(({ view }) => view.mode))).toEqual(new Set(['level', 'growth', 'index']));
  });

  it('have several figures of each series in the years they show, and come back from their addresses', () => {
    const explored = toExplored(JSON.parse(JSON.stringify(exploreData(site))));
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

  it('leave out what a historical build cannot draw', () => {
    expect(exploreStarts(validRecord())).toHaveLength(1);
    expect(exploreStarts(validRecord('1990-01-01'))).toEqual([]);
  });
});
