import { escapeHtml } from '../locale/escape.ts';
import { formatCount, formatDate, formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { computations } from '../model/computations/computations.ts';
import { toPlainText } from '../model/plain-text.ts';
import { observationsOf, type Printed, type Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import type { Source } from '../model/schemas/sources.ts';
import type { QuantityTarget } from '../model/schemas/targets.ts';
import type { TimelineEvent } from '../model/schemas/timeline.ts';
import { showBothUnits } from '../model/show.ts';
import type { BoundNumber } from './bound-number.ts';
import type { Href } from './render-bound-text.ts';

/** The numbers that share one mark, and what is needed to say where they come from. */
export interface NumberGroup {
  /** Counts the groups of a page from 1. */
  readonly index: number;
  readonly numbers: readonly BoundNumber[];
  /** Numbers of the title and the dek, which have no mark of their own. */
  readonly headline: readonly BoundNumber[];
}

interface Page {
  readonly record: HistoricalRecord;
  readonly language: Language;
  readonly href: Href;
}

/** The id of the button of a group; labels of its numbers point here. */
export function markId(index: number): string {
  return `n${index}`;
}

/** A number that stands twice in a paragraph is listed once. */
function distinct(numbers: readonly BoundNumber[]): BoundNumber[] {
  return [...new Map(numbers.map((each) => [each.quantity.expression, each])).values()];
}

/** The one tab stop of a paragraph: a button that opens the list of where its numbers come from. */
export function markHtml({ index, numbers, headline }: NumberGroup, language: Language): string {
  const text = words(language).story;
  const { length } = distinct([...numbers, ...headline]);
  const name =
    length === 1 ? text.numbersOne : fill(text.numbersMany, { count: formatCount(length, language) });
  return `<button type="button" class="mark" id="${markId(index)}" popovertarget="${markId(index)}-list" aria-label="${escapeHtml(name)}">※</button>`;
}

/**
 * The list that the mark opens, with the browser's own popover. Per number: the exact value in both
 * unit systems, what it is, when, which edition, the sources with their grade in words; then each
 * definition once.
 */
export function popoverHtml({ index, numbers, headline }: NumberGroup, page: Page): string {
  const { language, record } = page;
  const text = words(language).story;
  const shown = distinct(numbers);
  const known = new Set(shown.map((each) => each.quantity.expression));
  const above = distinct(headline).filter((each) => !known.has(each.quantity.expression));
  const series = new Map<string, SeriesInfo>();
  for (const observation of [...shown, ...above].flatMap((each) => observationsOf(each.quantity))) {
    const info = record.series.get(observation.series);
    if (info) series.set(info.id, info);
  }
  const list = (entries: readonly BoundNumber[]): string =>
    entries.length === 0
      ? ''
      : `<ol>${entries
          .map(
            (each) =>
              `<li>${entryHtml(each.quantity, each.exactInBoth, page)}${remarkHtml(each, language)}</li>`,
          )
          .join('')}</ol>`;
  const heading = above.length === 0 ? '' : `<p>${escapeHtml(text.headline)}</p>`;
  const definitions = [...series.values()].map((each) => definitionHtml(each, page)).join('');
  return `<div popover class="numbers" id="${markId(index)}-list" role="dialog" aria-label="${escapeHtml(text.numbers)}">${list(shown)}${heading}${list(above)}${
    definitions === '' ? '' : `<dl>${definitions}</dl>`
  }</div>`;
}

function remarkHtml(number: BoundNumber, language: Language): string {
  if (number.refused.length === 0) return '';
  const reasons = [...new Set(number.refused.map((each) => words(language).reason[each.kind]))];
  const { colon, between } = words(language).story;
  return ` <strong>${escapeHtml(`${words(language).notComparable}${colon}${reasons.join(between)}`)}</strong>`;
}

function entryHtml(quantity: Quantity, exact: string, page: Page): string {
  const { language } = page;
  const value = `<b>${escapeHtml(exact)}</b> `;
  if (quantity.origin.kind === 'observation')
    return `${value}${observationHtml(quantity.origin.observation, quantity.origin.series, page)}`;
  if (quantity.origin.kind === 'target') return `${value}${targetHtml(quantity.origin.target, page)}`;
  const { name, inputs, events } = quantity.origin;
  const computation = computations.find((each) => each.name === name);
  const { colon, from } = words(language).story;
  const title = computation ? `${computation.title[language]} = ${computation.formula[language]}` : name;
  const list = [
    ...inputs.map((each) => entryHtml(each, showBothUnits(each, page.record, language), page)),
    ...events.map((each) => eventHtml(each, page)),
  ]
    .map((each) => `<li>${each}</li>`)
    .join('');
  return `${value}${escapeHtml(`${title}${list === '' ? '' : `${colon}${from}`}`)}${list === '' ? '' : `<ul>${list}</ul>`}`;
}

function observationHtml(
  observation: Observation,
  series: SeriesInfo,
  { record, language, href }: Page,
): string {
  const { between, stop } = words(language).story;
  const entity = record.entities.get(series.entity)?.name[language] ?? series.entity;
  const period = formatInterval(observation.start, observation.end, language);
  const address = href(`/${language}/data/${series.dataset}/#${observation.id}`);
  const link = `<a href="${escapeHtml(address)}">${escapeHtml([series.title[language], entity, period].join(between))}</a>`;
  const edition = record.editions.get(observation.edition)?.title[language] ?? observation.edition;
  const printings = printingsHtml(observation.printings, record, language, href);
  return `${link}${escapeHtml(stop)}${escapeHtml(edition)}${escapeHtml(stop)}${printings.join(escapeHtml(words(language).story.list))}`;
}

/** A date says what happened on it, and who prints that. */
function eventHtml(event: Frozen<TimelineEvent>, { record, language, href }: Page): string {
  const { stop, list } = words(language).story;
  const address = href(`/${language}/timeline/#${event.id}`);
  const date = `<b>${escapeHtml(formatDate(event.date.date, language))}</b> `;
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(toPlainText(event.title, language, record).text)}</a>`;
  return `${date}${link}${escapeHtml(stop)}${printingsHtml(event.printings, record, language, href).join(escapeHtml(list))}`;
}

/** A target says of itself that it is one: who set it and when, what was to be reached by when, who prints it. */
function targetHtml(target: Frozen<QuantityTarget>, { record, language, href }: Page): string {
  const { stop, between, list, target: text } = words(language).story;
  const entity = record.entities.get(target.entity)?.name[language] ?? target.entity;
  const set = fill(text.setBy, {
    by: target.setBy[language],
    date: formatDate(target.setOn.date, language),
  });
  const due =
    target.due === null
      ? text.open
      : fill(text.due, { period: formatInterval(target.due.start, target.due.end, language) });
  const printings = printingsHtml(target.printings, record, language, href);
  const says = [[target.title[language], entity].join(between), set, due].join(stop);
  return `<em>${escapeHtml(text.name)}</em>${escapeHtml(`${words(language).story.colon}${says}${stop}`)}${printings.join(escapeHtml(list))}`;
}

/** Links to those who print something, each with its grade in words, once. */
function printingsHtml(
  printings: readonly Printed[],
  record: HistoricalRecord,
  language: Language,
  href: Href,
): readonly string[] {
  const links = printings.map(({ source, grade }) =>
    sourceHtml(record.sources.get(source), source, words(language).grade[grade], language, href),
  );
  return [...new Set(links)];
}

function sourceHtml(
  source: Frozen<Source> | undefined,
  id: string,
  grade: string,
  language: Language,
  href: Href,
): string {
  const { open, close } = words(language).story;
  const address = escapeHtml(href(`/${language}/sources/${id}/`));
  return `<a href="${address}">${escapeHtml(source ? sourceTitle(source, language) : id)}</a>${escapeHtml(`${open}${grade}${close}`)}`;
}

/** The title of a source for readers of a language, where a translation is known. */
export function sourceTitle(source: Frozen<Source>, language: Language): string {
  return language === 'en' && source.language !== 'en'
    ? (source.titleTranslated ?? source.title)
    : source.title;
}

function definitionHtml(series: SeriesInfo, { record, language }: Page): string {
  const { stop } = words(language).story;
  const universe =
    series.universe === null ? undefined : record.universes.get(series.universe)?.name[language];
  const definition = toPlainText(series.definition, language, record).text;
  const prices = series.prices === 'none' ? undefined : words(language).prices[series.prices];
  const parts = [definition.replace(/[。.]$/u, ''), universe, prices].filter((each) => each !== undefined);
  return `<dt>${escapeHtml(series.title[language])}</dt><dd>${escapeHtml(`${parts.map(capitalised).join(stop)}${stop.trimEnd()}`)}</dd>`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
