import { codedItems, codedMatrix } from '../downloads/coded-items.ts';
import { fateList } from '../downloads/fate-list.ts';
import { entityList, eventList } from '../downloads/record-lists.ts';
import { reportTable } from '../downloads/report-items.ts';
import { observationList, printingList } from '../downloads/shown-observations.ts';
import { sourceList } from '../downloads/side-tables.ts';
import type { PlainTable } from '../downloads/table.ts';
import { targetList, targetPrintings } from '../downloads/target-list.ts';
import { type Language, languages } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { observationsOfSeries } from '../model/record.ts';
import { viewSeries } from '../views/dataset-view.ts';
import { editionDifferences } from '../views/edition-differences.ts';
import { byEventDate } from '../views/entity-view.ts';
import { industryMatrix, viewIndustry } from '../views/industry-view.ts';
import { catalogueTable } from '../views/series-catalogue.ts';
import { seriesViewTable } from '../views/series-view-table.ts';
import { viewSource } from '../views/source-view.ts';
import { plainUses } from '../views/story-view.ts';
import { targetsInOrder } from '../views/target-view.ts';

type NamedTable = readonly [string, () => PlainTable];

/**
 * Functions that make the tables and lists of the pages as files, by path below `download/` without the file
 * extension.
 */
export function pageTables(site: SoundSite): ReadonlyMap<string, () => PlainTable> {
  return new Map([
    ...listsOfRecord(site),
    ...tablesOfSeries(site),
    ...tablesOfSources(site),
    ...tablesOfIndustries(site),
    ...site.record.reports.reports.map(
      (each): NamedTable => [`reports/${each.id}`, () => reportTable(each, site.record)],
    ),
    ...tablesOfTexts(site),
  ]);
}

function listsOfRecord({ record }: SoundSite): NamedTable[] {
  return [
    ['columns', () => columnList()],
    ['series', () => catalogueTable(record)],
    ['sources', () => sourceList([...record.sources.values()], record)],
    ['entities', () => entityList([...record.entities.values()], record)],
    ['timeline', () => eventList([...record.events.values()].sort(byEventDate), record)],
    ['targets', () => targetList(targetsInOrder(record), record)],
    ['superseded', () => observationList(editionDifferences(record).flat(), record)],
  ];
}

/** The meaning of every column of the files. */
function columnList(): PlainTable {
  const { zh, en } = { zh: words('zh').column, en: words('en').column };
  const names = Object.keys(zh) as (keyof typeof zh)[];
  return {
    columns: ['column', 'meaning_zh', 'meaning_en'].map((name) => ({ name })),
    rows: names.map((name) => [name, zh[name], en[name]]),
  };
}

function tablesOfSeries({ record }: SoundSite): NamedTable[] {
  return [...record.datasets.values()].flatMap(({ series }) =>
    series.flatMap((each): NamedTable[] => {
      if (observationsOfSeries(record, each.id).length === 0) return [];
      const view = (language: Language) => viewSeries(each, record, language);
      return [[`series/${each.id}`, () => seriesViewTable({ zh: view('zh'), en: view('en') }, record)]];
    }),
  );
}

function tablesOfSources({ record }: SoundSite): NamedTable[] {
  return [
    ...[...record.sources.keys()].flatMap((id): NamedTable[] => {
      const { figures } = viewSource(id, record);
      return figures.length === 0 ? [] : [[`sources/${id}`, () => printingList(figures, record)]];
    }),
    ...[...record.targets.values()].map(
      (each): NamedTable => [`targets/${each.id}`, () => targetPrintings(each, record)],
    ),
  ];
}

function tablesOfIndustries(site: SoundSite): NamedTable[] {
  const { record } = site;
  const { industries, requirements } = record.industries;
  const cells = industryMatrix(record).flatMap(({ industry, cells: own }) =>
    own.map((cell) => ({ industry, ...cell })),
  );
  return [
    ['industries', () => codedMatrix(cells, record)],
    ['requirements', () => codedItems(requirements, record)],
    ...(record.fates.fates.length > 0
      ? [['fates', () => fateList(record.fates.fates, record)] as const]
      : []),
    ...industries.flatMap(({ id, items }): NamedTable[] => [
      [`industries/${id}`, () => codedItems(items, record)],
      ...viewIndustry(id, site, 'zh').levels.flatMap(({ level, targets, observations }): NamedTable[] => [
        ...(targets.length > 0
          ? [[`industries/${id}-${level}-targets`, () => targetList(targets, record)] as const]
          : []),
        ...(observations.length > 0
          ? [[`industries/${id}-${level}-figures`, () => observationList(observations, record)] as const]
          : []),
      ]),
    ]),
  ];
}

/** The tables that differ between languages: those in stories, and the list of unbound numerals. */
function tablesOfTexts(site: SoundSite): NamedTable[] {
  return languages.flatMap((language): NamedTable[] => {
    const { methods, plainReason } = words(language);
    const columns = [methods.reason, methods.text, methods.where].map((name) => ({ name }));
    const rows = () => plainUses(site, language).map((use) => [plainReason[use.reason], use.text, use.where]);
    const texts = [...site.stories.values(), ...site.texts.values()].map((each) => each[language]);
    return [
      [`plain-text/${language}`, () => ({ columns, rows: rows() })],
      ...texts.flatMap(({ tables }) =>
        tables.map(
          ({ name, header, rows: body }): NamedTable => [
            name,
            () => ({ columns: header.map((column) => ({ name: column })), rows: body }),
          ],
        ),
      ),
    ];
  });
}
