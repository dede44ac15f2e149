import { describe, expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import { industryMatrix, levelOf, strongest, viewIndustry } from '../../src/views/industry-view.ts';
import { validSite } from '../model/compose-site.ts';
import { siteWithPlaces } from './site-with-places.ts';

const valid = soundSite(validSite);
const [industry] = valid.record.industries.industries;
if (!industry) throw new Error('The fixture has no industry.');

describe('levelOf', () => {
  it.each([
    ['land', 'country'],
    ['shire', 'province'],
    ['alpha', 'city'],
    ['new-town', 'parts'],
    ['works', 'firms'],
    ['beta', 'elsewhere'],
    ['other-shire', 'elsewhere'],
  ])('never takes a district, a firm or another city for the city: %s is of %s', (id, level) => {
    expect(levelOf(id, siteWithPlaces().record)).toBe(level);
  });
});

describe('viewIndustry', () => {
  const view = viewIndustry(industry.id, siteWithPlaces(), 'en');

  it('puts every target and every figure of an industry at exactly one level', () => {
    const ids = view.levels.map(({ level, targets, observations }) => [
      level,
      ...[...targets, ...observations].map(({ id }) => id),
    ]);
    expect(ids).toEqual([
      ['country', 'goal-of-land'],
      ['city', 'goal-of-alpha', 'output-2009'],
      ['firms', 'goal-of-works'],
      ['elsewhere', 'beta-output-2009'],
    ]);
  });

  it('tells what the state did from what others did', () => {
    expect(view.national.map(({ id }) => id)).toEqual(['of-the-state']);
    expect(view.events).toHaveLength(2);
  });

  it('knows the matrix as a chart of every industry, charts of its figures, and no chart of others', () => {
    const ids = (site: typeof valid) => viewIndustry(industry.id, site, 'en').figures.map(({ id }) => id);
    expect(ids(valid)).toEqual(['coding']);
    expect(ids(siteWithPlaces())).toContain('output-line');
    expect(ids(siteWithPlaces())).not.toContain('events');
  });

  it('throws for an industry that does not exist', () => {
    expect(() => viewIndustry('tea', valid, 'en')).toThrow('No industry tea');
  });
});

describe('industryMatrix', () => {
  it('has a cell for each tag and gives each the strongest of its items', () => {
    const { industries } = valid.record;
    const [tag] = industries.codebook.tags;
    const [item] = industry.items;
    if (!tag || !item) throw new Error('The fixture has no coded item.');
    const coded = (...strengths: ('mentioned' | 'named' | 'quantified')[]) =>
      strengths.map((strength) => ({ ...item, codes: [{ tag: tag.id, strength }] }));
    const [row, ...others] = industryMatrix({
      ...valid.record,
      industries: {
        ...industries,
        codebook: { ...industries.codebook, tags: [tag, { ...tag, id: 'brand' }] },
        industries: [{ ...industry, items: coded('mentioned', 'quantified', 'named') }],
      },
    });
    expect(others).toEqual([]);
    expect(row?.cells).toMatchObject([
      { tag: tag.id, strength: 'quantified', items: [{}, {}, {}] },
      { tag: 'brand', strength: undefined, items: [] },
    ]);
    expect(strongest(['named', 'mentioned'])).toBe('named');
    expect(strongest([])).toBeUndefined();
  });
});
