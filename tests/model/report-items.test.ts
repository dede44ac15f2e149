import { expect, it } from 'vitest';
import { contentAsOf } from '../../src/model/as-of.ts';
import { readContent } from '../../src/model/content.ts';
import { itemsOfReport } from '../../src/model/report-items.ts';
import { validSite } from './compose-site.ts';

const { content } = readContent(validSite);
if (!content) throw new Error('The fixture is not valid.');
const [report] = content.single.reports.reports;
if (!report) throw new Error('The fixture has no report.');

it('itemsOfReport lists every item in the order of the page, with its part and its place', () => {
  expect(itemsOfReport(report).map(({ part, path, item }) => [part, path.join('.'), item.id])).toEqual([
    ['bodies', 'bodies.0', 'yard'],
    ['numbers', 'numbers.0', 'more-output'],
    ['asks', 'groups.0.items.0', 'move'],
  ]);
});

it('contentAsOf keeps a report that was public, without what the record has beside it', () => {
  const before = contentAsOf(content, '2008-04-30').content.single.reports;
  const after = contentAsOf(content, '2008-05-01').content.single.reports;
  expect(before.reports).toEqual([]);
  expect(after.reports.map(({ id }) => id)).toEqual(['alpha-meets']);
  expect(after.reports.flatMap(itemsOfReport).map(({ item }) => item.beside)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(itemsOfReport(report).some(({ item }) => item.beside !== undefined)).toBe(true);
});
