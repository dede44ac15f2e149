import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { languages } from '../../src/locale/languages.ts';
import { loadSite } from '../../src/markdown/load-site.ts';
import { textPages } from '../../src/markdown/load-stories.ts';
import { evaluate } from '../../src/model/evaluate.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { groupEntities } from '../../src/views/entity-view.ts';
import { industryMatrix, viewIndustry } from '../../src/views/industry-view.ts';
import { latestChanges } from '../../src/views/news.ts';
import { openerNumber } from '../../src/views/opener.ts';
import { findRefusals } from '../../src/views/refusal-examples.ts';
import { byPublisher, countGrades, pageTitleOf, viewSource } from '../../src/views/source-view.ts';
import { eventsByYear } from '../../src/views/timeline-view.ts';
import { realSite } from './real-site.ts';

const site = realSite();
const { record } = site;
const industries = record.industries.industries.map(({ id }) => id);

describe('the pages of sources', () => {
  it('show every printing of the record under exactly one source', () => {
    const found = [...record.sources.keys()].flatMap((id) => viewSource(id, record).figures);
    const all = [...record.observations.values()].flatMap((each) => each.printings);
    expect(all.length).toBeGreaterThan(0);
    expect(found).toHaveLength(all.length);
    expect(countGrades(record).reduce((sum, each) => sum + each.count, 0)).toBe(all.length);
  });

  it('list every source once, those of one publisher together', () => {
    const listed = byPublisher(record, 'zh');
    const all = listed.flatMap((group) => group.sources);
    expect(all.map(({ id }) => id).toSorted()).toEqual([...record.sources.keys()].toSorted());
    const names = all.map((each) => each.publisher.zh);
    expect(names.filter((name, index) => name !== names[index - 1])).toHaveLength(new Set(names).size);
    for (const { publisher, sources } of listed)
      if (publisher !== undefined) for (const each of sources) expect(each.publisher.zh).toBe(publisher);
  });

  it('have no title twice', () => {
    for (const language of languages) {
      const titles = [...record.sources.values()].map((each) => pageTitleOf(each, record, language));
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});

describe('the number with which the home page opens', () => {
  it('is an observation, of which the evidence is one step away', () => {
    for (const language of languages) expect(openerNumber(record, language)?.href).toMatch(/#/);
  });
});

describe('the examples of refusals', () => {
  it('are refused, for the reason that they illustrate', () => {
    const found = findRefusals(record);
    expect(found.size).toBeGreaterThan(10);
    for (const [kind, { expression, reason }] of found) {
      expect(evaluate(expression, record).ok, expression).toBe(false);
      // A bound and two dimensions have nothing to do with comparing, and no reason of the model.
      expect(reason?.kind, expression).toBe(kind === 'bound' || kind === 'unit' ? undefined : kind);
    }
  });
});

describe('the texts of the site itself', () => {
  it.each(textPages.flatMap((page) => languages.map((language) => [page, language] as const)))(
    '%s in %s is the same today and in a historical build',
    (page, language) => {
      const past = loadSite(projectRoot, { asOf: '2008-12-31' }).texts.get(page)?.[language].html;
      expect(past).toMatch(/<p[ >]/);
      expect(past).toBe(site.texts.get(page)?.[language].html);
    },
  );
});

describe('the pages of places and events', () => {
  it('name every entity once', () => {
    const all = groupEntities(record).flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(all.toSorted()).toEqual([...record.entities.keys()].toSorted());
  });

  it('put each event under its year, once, and the years in order', () => {
    const years = eventsByYear(record);
    expect(years.flatMap(({ events }) => events)).toHaveLength(record.events.size);
    for (const { year, events } of years)
      for (const each of events) expect(each.date.date.slice(0, 4)).toBe(year);
    expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).toSorted());
  });
});

describe('the pages of industries', () => {
  it('exist for each, beside one that sets them side by side', () => {
    expect(industries.length).toBeGreaterThan(0);
    expect(pagePaths(site)).toEqual(
      expect.arrayContaining(['industries/', ...industries.map((id) => `industries/${id}/`)]),
    );
  });

  it.each(industries)('put every target and every figure of %s at exactly one level', (id) => {
    const { industry, levels } = viewIndustry(id, site, 'en');
    const listed = levels.flatMap(({ targets, observations }) => [targets, observations]);
    expect(
      listed
        .flat()
        .map((one) => one.id)
        .toSorted(),
    ).toEqual([...industry.targets, ...industry.observations].toSorted());
  });

  it.each(industries)('tell of %s what the state did, and show its charts, the matrix among them', (id) => {
    const { national, figures } = viewIndustry(id, site, 'zh');
    expect(national.length).toBeGreaterThan(0);
    for (const { entities } of national)
      expect(entities.map((each) => record.entities.get(each)?.kind)).toContain('country');
    expect(figures.map(({ type }) => type)).toContain('matrix');
    expect(figures.length).toBeLessThan(site.figures.size);
  });

  it('have a cell of the matrix for each tag', () => {
    for (const { cells } of industryMatrix(record))
      expect(cells.map(({ tag }) => tag)).toEqual(record.industries.codebook.tags.map(({ id }) => id));
  });
});

describe('the latest changes', () => {
  it('are as many charts and datasets as the home page shows, the latest first', () => {
    for (const language of languages) {
      const news = latestChanges(site, language, 3);
      expect(news.filter((each) => each.kind === 'figure')).toHaveLength(3);
      expect(news.filter((each) => each.kind === 'dataset')).toHaveLength(3);
      const days = news.map((each) => each.changed);
      expect(days).toEqual(days.toSorted().toReversed());
    }
  });
});
