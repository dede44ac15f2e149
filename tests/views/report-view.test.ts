import { describe, expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import { personName, reportOf, viewReport } from '../../src/views/report-view.ts';
import { validSite } from '../model/compose-site.ts';

const site = soundSite(validSite);
const { record } = site;

describe('viewReport', () => {
  it('gives a report with its source, its searches and the other reports', () => {
    const view = viewReport('alpha-meets', site, 'en');
    expect(view.source.id).toBe('paper');
    expect(view.searches.map(({ id }) => id)).toEqual(['quarterly-output']);
    expect(view.others).toEqual([]);
    expect(view.coded).toBeUndefined();
    expect(view.size).toBe(3);
  });

  it('adds the coding to the report that was coded', () => {
    const [report] = record.reports.reports;
    if (!report) throw new Error('The fixture has no report.');
    const coded = { ...report, id: 'coded', source: record.industries.source };
    const both = { ...site, record: { ...record, reports: { ...record.reports, reports: [report, coded] } } };
    const view = viewReport('coded', both, 'en');
    expect(view.coded).toBe(record.industries);
    expect(view.size).toBe(3 + record.industries.industries.flatMap(({ items }) => items).length);
    expect(view.others).toEqual([report]);
  });

  it('throws where there is no such report', () => {
    expect(() => viewReport('no-report', site, 'en')).toThrow('No report no-report');
  });
});

describe('reportOf', () => {
  it('finds the report of an event, and the report that a source is', () => {
    expect(reportOf({ event: 'gathering' }, record)?.id).toBe('alpha-meets');
    expect(reportOf({ source: 'paper' }, record)?.id).toBe('alpha-meets');
    expect(reportOf({ event: 'meeting' }, record)).toBeUndefined();
    expect(reportOf({ source: 'bureau' }, record)).toBeUndefined();
  });
});

it('personName names somebody in either language', () => {
  expect([personName('mayor', record, 'zh'), personName('mayor', record, 'en')]).toEqual(['李四', 'Li Si']);
});
