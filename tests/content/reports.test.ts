import { describe, expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { itemsOfReport } from '../../src/model/report-items.ts';
import { pageTables } from '../../src/publish/page-tables.ts';
import { searchEntries } from '../../src/publish/search-entries.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { realSite } from './real-site.ts';
import { conference, meeting } from './said-in-reports.ts';

const site = realSite();
const { record } = site;
const { industries, reports } = record;
const tables = pageTables(site);

/** What stands at a place of a report, in one language, as readers read it. */
function wordsAt(report: string, place: string, language: 'zh' | 'en'): string {
  const [part, id] = place.split('/');
  const column = (name: string, row: Readonly<Record<string, unknown>>): string =>
    ['text', 'named', 'beside'].map((stem) => row[`${stem}_${language}`] ?? '').join(' ') + name;
  const rows = (name: string): Readonly<Record<string, unknown>>[] => {
    const table = tables.get(name)?.();
    return (table?.rows ?? []).map((row) =>
      Object.fromEntries(table?.columns.map(({ name: key }, at) => [key, row[at]]) ?? []),
    );
  };
  if (part === 'contents') return industries.contents.map((each) => each[language]).join(' ');
  if (part === 'requirements')
    return rows('requirements')
      .map((row) => column('', row))
      .join(' ');
  if (part === 'industries') {
    const industry = industries.industries.find((each) => each.id === id);
    const items = rows(`industries/${id}`).map((row) => column('', row));
    return [industry?.role[language], ...items].join(' ');
  }
  const row = rows(`reports/${report}`).find((each) => each.part === part && each.item_id === id);
  return row ? column('', row) : '';
}

describe.each([
  ['industry-conference-2008', conference],
  ['mayors-meeting-2009', meeting],
] as const)('the report %s', (report, said) => {
  it.each(said)('says at %s: %s, %s', (place, zh, en) => {
    expect(wordsAt(report, place, 'zh')).toContain(zh);
    // Numbers and their units are joined by spaces that do not break.
    expect(wordsAt(report, place, 'en').replace(/\s/g, ' ').toLowerCase()).toContain(en.toLowerCase());
  });

  it('has no item and nobody that this list leaves out', () => {
    const own = reports.reports.find(({ id }) => id === report);
    const places = own && [
      ...own.people.map(({ person }) => `people/${person}`),
      ...itemsOfReport(own).map(({ part, item }) => `${part}/${item.id}`),
    ];
    const listed = new Set(said.map(([place]) => place));
    expect(places?.filter((place) => !listed.has(place))).toEqual([]);
  });

  it('has a page, and the search finds everybody in it by either name', () => {
    expect(pagePaths(site)).toContain(`reports/${report}/`);
    const people = reports.reports.find(({ id }) => id === report)?.people.map(({ person }) => person);
    for (const language of languages) {
      const entry = searchEntries(site, language).find(({ path }) => path === `reports/${report}/`);
      for (const { id, name } of reports.people)
        if (people?.includes(id)) {
          expect(entry?.body).toContain(name.zh);
          expect(entry?.body).toContain(name.en);
        }
    }
  });
});

it('the industries of the coded report are all in the list', () => {
  const listed = new Set(meeting.map(([place]) => place));
  expect(
    industries.industries.map(({ id }) => `industries/${id}`).filter((each) => !listed.has(each)),
  ).toEqual([]);
});
