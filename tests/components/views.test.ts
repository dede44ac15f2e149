import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { showExact } from '../../src/downloads/shown-observations.ts';
import { languages } from '../../src/locale/languages.ts';
import { loadSite } from '../../src/markdown/load-site.ts';
import { textPages } from '../../src/markdown/load-stories.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import { sitemapFiles } from '../../src/publish/sitemap.ts';
import { contactHref } from '../../src/site/contact.ts';
import { editionDifferences } from '../../src/views/edition-differences.ts';
import { groupEntities, viewEntity } from '../../src/views/entity-view.ts';
import { evidenceBar } from '../../src/views/evidence-bar.ts';
import { keyFigures } from '../../src/views/key-figures.ts';
import { findRefusals } from '../../src/views/refusal-examples.ts';
import { byPublisher, countGrades, pageTitleOf, viewSource } from '../../src/views/source-view.ts';
import { writeDue } from '../../src/views/target-view.ts';
import { entitiesToFilterBy, eventsByYear, mostChoices } from '../../src/views/timeline-view.ts';
import { tolerancesInWords } from '../../src/views/tolerances.ts';
import { writeDated } from '../../src/views/wording.ts';
import { findExample } from '../../src/views/worked-examples.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();
const { record: real } = loadRecord(projectRoot);
if (!real) throw new Error('The record is refused.');

describe('writeDated', () => {
  it('says of an undated thing when it was seen', () => {
    expect(writeDated({ precision: 'seen-on', date: '2026-11-22' }, 'en')).toBe(
      'undated, seen on 22 November 2026',
    );
    expect(writeDated({ precision: 'month', date: '2008-01' }, 'zh')).toBe('2008年1月');
  });
});

describe('contactHref', () => {
  it('links an address of a page or of mail, and nothing else', () => {
    expect(contactHref('corrections@record.example')).toBe('mailto:corrections@record.example');
    expect(contactHref('https://record.example/issues')).toBe('https://record.example/issues');
    expect(contactHref('ask the editors')).toBeUndefined();
    expect(contactHref('javascript:alert(1)')).toBeUndefined();
  });
});

describe('viewSource', () => {
  it('finds every printing of the record under exactly one source', () => {
    const found = [...real.sources.keys()].flatMap((id) => viewSource(id, real).figures);
    const all = [...real.observations.values()].flatMap((each) => each.printings);
    expect(found).toHaveLength(all.length);
    expect(countGrades(real).reduce((sum, each) => sum + each.count, 0)).toBe(all.length);
  });

  it('lists every source once, those of one publisher together', () => {
    const listed = byPublisher(real, 'zh');
    const all = listed.flatMap((group) => group.sources);
    expect(all.map(({ id }) => id).toSorted()).toEqual([...real.sources.keys()].toSorted());
    const names = all.map((each) => each.publisher.zh);
    expect(names.filter((name, index) => name !== names[index - 1])).toHaveLength(new Set(names).size);
    for (const { publisher, sources } of listed)
      if (publisher !== undefined) for (const each of sources) expect(each.publisher.zh).toBe(publisher);
  });
});

describe('evidenceBar', () => {
  it('parts the whole bar by counts and leaves no gap', () => {
    const parts = evidenceBar([
      { grade: 'A', count: 1 },
      { grade: 'B', count: 0 },
      { grade: 'C', count: 2 },
    ]);
    expect(parts).toEqual([
      { grade: 'A', x: 0, width: 333 },
      { grade: 'C', x: 333, width: 667 },
    ]);
  });

  it('draws nothing where there is no printing', () => {
    expect(evidenceBar([{ grade: 'A', count: 0 }])).toEqual([]);
  });
});

describe('keyFigures', () => {
  it('leaves out what a historical build does not know', () => {
    expect(keyFigures(validRecord('1990-01-01'), 'zh')).toEqual([]);
  });

  it('says of every refused figure why', () => {
    for (const language of languages)
      for (const [index, tile] of keyFigures(real, language).entries())
        expect(tile.refused !== '').toBe(
          real.site.keyFigures[index]?.quantity.startsWith('refused(') ?? false,
        );
  });
});

describe('worked examples', () => {
  it('are computed by the computation that they illustrate', () => {
    const quantity = findExample('change', record);
    expect(quantity?.origin.kind === 'computation' && quantity.origin.name).toBe('change');
    expect(findExample('no-such-computation', record)).toBeUndefined();
  });

  it('of refusals name one reason each', () => {
    for (const [kind, example] of findRefusals(real)) expect(example.reason?.kind ?? kind).toBe(kind);
  });
});

describe('sitemapFiles', () => {
  const files = sitemapFiles(['', 'data/'], 'https://record.example/base/');

  it('lists each page of both editions with its twin', () => {
    expect(files['sitemap-pages']?.match(/<url>/g)).toHaveLength(4);
    expect(files['sitemap-pages']).toContain(
      '<loc>https://record.example/base/zh/data/</loc><xhtml:link rel="alternate" hreflang="zh-Hans"',
    );
  });

  it('has an index that names the one part', () => {
    expect(files['sitemap-index']).toContain('<loc>https://record.example/base/sitemap-pages.xml</loc>');
  });
});

// The whole record is read twice here.
describe('the texts of the site itself', { timeout: 60_000 }, () => {
  it.each(textPages.flatMap((page) => languages.map((language) => [page, language] as const)))(
    '%s in %s is the same today and in a historical build',
    (page, language) => {
      const past = loadSite(projectRoot, { asOf: '2008-12-31' }).texts.get(page)?.[language].html;
      expect(past).toBe(loadSite(projectRoot).texts.get(page)?.[language].html);
      expect(past).not.toBe('');
    },
  );
});

describe('tolerancesInWords', () => {
  it('fills in the scanner’s own numbers', () => {
    for (const language of languages)
      for (const { rule } of tolerancesInWords(language)) {
        expect(rule).toMatch(/\d/);
        expect(rule).not.toMatch(/[{}]/);
      }
  });
});

describe('the pages of places, targets and events', () => {
  it('know every series and event of an entity, and what lies in it', () => {
    const alpha = viewEntity('alpha', record);
    expect(alpha.series.map(({ id }) => id)).toContain('output');
    expect(alpha.series.map(({ id }) => id)).not.toContain('beta-output');
    expect(alpha.targets.map(({ id }) => id)).toEqual(['output-goal']);
    const all = groupEntities(record).flatMap(({ entities }) => entities.map(({ id }) => id));
    expect(all.toSorted()).toEqual([...record.entities.keys()].toSorted());
  });

  it('show the value and the due date of a target', () => {
    const target = record.targets.get('output-goal');
    if (!target) throw new Error('no target');
    expect(showExact(target.id, record, 'zh')?.text).toBe('1500亿元');
    expect(writeDue(target, 'en')).toBe('2009');
    expect(writeDue({ ...target, due: null }, 'en')).toBe('no date was given');
  });

  it('put each event under its year, once', () => {
    const years = eventsByYear(real);
    expect(years.flatMap(({ events }) => events)).toHaveLength(real.events.size);
    for (const { year, events } of years)
      for (const each of events) expect(each.date.date.slice(0, 4)).toBe(year);
    expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).toSorted());
    expect(entitiesToFilterBy(real).length).toBeLessThanOrEqual(mostChoices);
  });
});

describe('editionDifferences', () => {
  it('groups figures that editions give otherwise, the edition that was out first in front', () => {
    expect(editionDifferences(record).map((group) => group.map(({ id }) => id))).toEqual([
      ['output-2007-first', 'output-2007'],
    ]);
  });

  it('leaves out what differs in digits only, and misses none that differs in more', () => {
    const groups = editionDifferences(real).map((group) => group.map(({ id }) => id));
    expect(groups.flat()).toEqual(expect.arrayContaining(['gdp-2016', 'gdp-2016-first-print']));
    // 2196.68 in the series, 2196.7 as first printed.
    expect(groups.flat()).not.toContain('ningbo-secondary-value-added-2008');
  });
});

describe('pageTitleOf', () => {
  it('gives no two sources one title', () => {
    for (const language of languages) {
      const titles = [...real.sources.values()].map((each) => pageTitleOf(each, real, language));
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('adds the day and at last the id where publisher and title are those of another', () => {
    const [source] = record.sources.values();
    if (!source) throw new Error('no source');
    const twins = {
      ...record,
      sources: new Map([source, { ...source, id: 'twin' }].map((each) => [each.id, each])),
    };
    expect(pageTitleOf(source, twins, 'en')).toMatch(/, 21 January 2008, bureau\)$/);
  });
});
