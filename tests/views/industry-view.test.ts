import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { languages } from '../../src/locale/languages.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { industryMatrix, levelOf, strongest, viewIndustry } from '../../src/views/industry-view.ts';
import { latestChanges } from '../../src/views/news.ts';

const site = soundSite(projectRoot);
const { record } = site;
const ids = record.industries.industries.map(({ id }) => id);

describe('levelOf', () => {
  it('never takes a district, a firm or another city for the city', () => {
    expect(levelOf('china', record)).toBe('country');
    expect(levelOf('zhejiang', record)).toBe('province');
    expect(levelOf('hangzhou', record)).toBe('city');
    expect(levelOf('xiaoshan', record)).toBe('parts');
    expect(levelOf('auto-park', record)).toBe('firms');
    expect(levelOf('zhoushan', record)).toBe('elsewhere');
    expect(levelOf('guangdong', record)).toBe('elsewhere');
  });
});

describe('viewIndustry', () => {
  it('puts every target and every figure of an industry at exactly one level', () => {
    for (const id of ids) {
      const { industry, levels } = viewIndustry(id, site, 'en');
      expect(levels.flatMap((each) => each.targets.map((one) => one.id)).toSorted()).toEqual(
        [...industry.targets].toSorted(),
      );
      expect(levels.flatMap((each) => each.observations.map((one) => one.id)).toSorted()).toEqual(
        [...industry.observations].toSorted(),
      );
    }
  });

  it('finds the approval of the national plan of every industry', () => {
    for (const id of ids) {
      const national = viewIndustry(id, site, 'zh').national.map((each) => each.id);
      expect(national.some((each) => each.startsWith('state-council-2009-'))).toBe(true);
      expect(national).not.toContain('ten-industries-2009-06-11');
    }
  });

  it('knows the matrix as a chart of every industry, and no chart of the whole city', () => {
    for (const id of ids) {
      const figures = viewIndustry(id, site, 'en').figures.map((each) => each.id);
      expect(figures).toContain('priorities-2009');
      expect(figures).not.toContain('gross-output-2004-2011');
    }
  });

  it('throws for an industry that does not exist', () => {
    expect(() => viewIndustry('tea', site, 'en')).toThrow('No industry tea');
  });
});

describe('industryMatrix', () => {
  it('has a cell for each tag and gives each the strongest of its items', () => {
    const rows = industryMatrix(record);
    for (const { cells } of rows) expect(cells).toHaveLength(record.industries.codebook.tags.length);
    const cars = rows.find((each) => each.industry.id === 'automobiles')?.cells;
    expect(cars?.find((each) => each.tag === 'park')).toMatchObject({ strength: 'quantified' });
    expect(cars?.find((each) => each.tag === 'brand')).toEqual({
      tag: 'brand',
      items: [],
      strength: undefined,
    });
    expect(strongest(['named', 'mentioned'])).toBe('named');
    expect(strongest([])).toBeUndefined();
  });
});

describe('pagePaths', () => {
  it('has a page for each industry and one that sets them side by side', () => {
    expect(pagePaths(site)).toEqual(
      expect.arrayContaining(['industries/', ...ids.map((id) => `industries/${id}/`)]),
    );
  });
});

describe('latestChanges', () => {
  it('gives as many charts and datasets as asked for, the latest first', () => {
    for (const language of languages) {
      const news = latestChanges(site, language, 3);
      expect(news.filter((each) => each.kind === 'figure')).toHaveLength(3);
      expect(news.filter((each) => each.kind === 'dataset')).toHaveLength(3);
      const days = news.map((each) => each.changed);
      expect(days).toEqual(days.toSorted().toReversed());
    }
  });
});
