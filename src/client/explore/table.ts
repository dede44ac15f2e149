import { fill } from '../../locale/fill.ts';
import { make } from '../tooltip.ts';
import { breaksBeforeIn, type Explored } from './data.ts';
import type { ExploreRow } from './rows.ts';
import type { ExploreView } from './view.ts';
import type { ExploreWords } from './words.ts';

/**
 * Fills the table with every value of a view: the shown value, the printed level if that is computed, edition,
 * evidence, sources and remarks.
 *
 * @param labels names of the lines by id
 */
export function fillTable(
  table: HTMLTableElement,
  rows: readonly ExploreRow[],
  view: ExploreView,
  labels: ReadonlyMap<string, string>,
  explored: Explored,
  words: ExploreWords,
): void {
  const { figure: text, tools } = words;
  const isComputed = view.mode !== 'level';
  const hasRemarks = rows.some(
    (row) => row.observation.note !== undefined || remarksOf(row, isComputed, words).length > 0,
  );
  const heads: readonly (readonly [string, string])[] = [
    [text.period, ''],
    [isComputed ? tools[view.mode as 'growth' | 'index'] : text.value, 'num'],
    ...(isComputed ? [[tools.level, 'num'] as const] : []),
    [text.edition, ''],
    [text.evidence, ''],
    [text.source, ''],
    ...(hasRemarks ? [[text.remark, ''] as const] : []),
  ];
  const head = make('tr', '');
  head.append(
    ...heads.map(([name, className]) => {
      const cell = make('th', className, name);
      cell.setAttribute('scope', 'col');
      return cell;
    }),
  );
  table.tHead?.replaceChildren(head);
  table.tBodies[0]?.replaceChildren(
    ...rows.map((row) => toTableRow(row, isComputed, hasRemarks, labels, explored, words)),
  );
}

function toTableRow(
  row: ExploreRow,
  isComputed: boolean,
  hasRemarks: boolean,
  labels: ReadonlyMap<string, string>,
  { data }: Explored,
  words: ExploreWords,
): HTMLElement {
  const { language } = words;
  const { observation, series } = row;
  const element = make('tr', '');
  const period = make('th', '', row.period);
  period.setAttribute('scope', 'row');
  if (labels.size > 1) period.append(make('small', '', labels.get(row.line)));
  const level = make('td', isComputed ? 'num' : 'num value serif');
  // On a phone columns have no headings, and the level is below the computed value, so it gets its own heading.
  if (isComputed) level.dataset.head = `${words.tools.level}${words.page.colon}`;
  const link = make('a', 'value', withUnit(row.level, row.unit, language)) as HTMLAnchorElement;
  link.href = `${words.root}data/${series.dataset}/#${observation.id}`;
  level.append(link);
  const shown = make('td', 'num value serif', row.shown === '' ? '—' : `${row.shown}${row.shownUnit}`);
  const sources = make('td', '');
  observation.sources.forEach((id, index) => {
    const source = make('a', '', data.sources[id]?.[language] ?? id) as HTMLAnchorElement;
    source.href = `${words.root}sources/${id}/`;
    sources.append(...(index > 0 ? [words.page.listComma] : []), source);
  });
  element.append(
    period,
    ...(isComputed ? [shown] : []),
    level,
    make('td', '', data.editions[observation.edition]?.title[language]),
    make('td', '', words.grade[observation.grade]),
    sources,
    ...(hasRemarks ? [toRemark(row, isComputed, words)] : []),
  );
  return element;
}

/** The remarks, on a separate line before the note. */
function toRemark(row: ExploreRow, isComputed: boolean, words: ExploreWords): HTMLElement {
  const cell = make('td', 'remark');
  const remarks = remarksOf(row, isComputed, words).join(words.page.semicolon);
  const parts = [remarks, row.observation.note?.[words.language] ?? ''].filter(Boolean);
  cell.append(...parts.map((part) => make('div', '', part)));
  return cell;
}

function remarksOf(row: ExploreRow, isComputed: boolean, words: ExploreWords): readonly string[] {
  const { observation, series, shown, refused } = row;
  const { language, text, page, notComparable, otherEdition } = words;
  const remarks: string[] = [];
  if (refused !== '') remarks.push(`${notComparable}${page.open}${refused}${page.close}`);
  else if (isComputed && shown === '') remarks.push(text.nothingBefore);
  if (!isComputed)
    for (const { title } of breaksBeforeIn(series, observation))
      remarks.push(fill(text.breakBefore, { break: title[language] }));
  if (observation.edition !== series.edition) remarks.push(otherEdition);
  if (observation.status) remarks.push(observation.status);
  return remarks;
}

/** A number with its unit: in English with a space between, except before a percent sign. */
export function withUnit(number: string, unit: string, language: 'zh' | 'en'): string {
  return unit === '' || language === 'zh' || unit === '%' ? `${number}${unit}` : `${number}\u00a0${unit}`;
}
