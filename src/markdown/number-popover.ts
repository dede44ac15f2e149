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

/** The numbers that share one mark. */
export interface NumberGroup {
  /** The position of the group on the page, from 1. */
  readonly index: number;
  readonly numbers: readonly BoundNumber[];
  /** Numbers of the title and the dek, which have no mark of their own. */
  readonly headline: readonly BoundNumber[];
}

interface PopoverContext {
  readonly record: HistoricalRecord;
  readonly language: Language;
  readonly href: Href;
}

/** The id of the button of a group; the labels of its numbers refer to it. */
export function markId(index: number): string {
  return `n${index}`;
}

/** Drops repeats, so that a number that occurs twice in a paragraph is listed once. */
function distinct(numbers: readonly BoundNumber[]): BoundNumber[] {
  return [...new Map(numbers.map((each) => [each.quantity.expression, each])).values()];
}

/** The button that opens the list of sources for the numbers of a paragraph; its only tab stop for numbers. */
export function markHtml({ index, numbers, headline }: NumberGroup, language: Language): string {
  const text = words(language).story;
  const { length } = distinct([...numbers, ...headline]);
  const name =
    length === 1 ? text.numbersOne : fill(text.numbersMany, { count: formatCount(length, language) });
  return `<button type="button" class="mark" id="${markId(index)}" popovertarget="${markId(index)}-list" aria-label="${escapeHtml(name)}">※</button>`;
}

/**
 * The list that the mark opens, as a native popover. For each number it gives the exact value in both
 * units, what was measured, when, the edition, and the sources with their grade in words; then each
 * definition once.
 */
export function popoverHtml({ index, numbers, headline }: NumberGroup, context: PopoverContext): string {
  const { language, record } = context;
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
              `<li>${entryHtml(each.quantity, each.exactInBothUnits, context)}${remarkHtml(each, language)}</li>`,
          )
          .join('')}</ol>`;
  const heading = above.length === 0 ? '' : `<p>${escapeHtml(text.headline)}</p>`;
  const definitions = [...series.values()].map((each) => definitionHtml(each, context)).join('');
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

function entryHtml(quantity: Quantity, exact: string, context: PopoverContext): string {
  const { language } = context;
  const value = `<b>${escapeHtml(exact)}</b> `;
  if (quantity.origin.kind === 'observation')
    return `${value}${observationHtml(quantity.origin.observation, quantity.origin.series, context)}`;
  if (quantity.origin.kind === 'target') return `${value}${targetHtml(quantity.origin.target, context)}`;
  const { name, inputs, events } = quantity.origin;
  const computation = computations.find((each) => each.name === name);
  const { colon, from } = words(language).story;
  const title = computation ? `${computation.title[language]} = ${computation.formula[language]}` : name;
  const list = [
    ...inputs.map((each) => entryHtml(each, showBothUnits(each, context.record, language), context)),
    ...events.map((each) => eventHtml(each, context)),
  ]
    .map((each) => `<li>${each}</li>`)
    .join('');
  return `${value}${escapeHtml(`${title}${list === '' ? '' : `${colon}${from}`}`)}${list === '' ? '' : `<ul>${list}</ul>`}`;
}

function observationHtml(
  observation: Observation,
  series: SeriesInfo,
  { record, language, href }: PopoverContext,
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

/** An event: its date, what happened, and the sources. */
function eventHtml(event: Frozen<TimelineEvent>, { record, language, href }: PopoverContext): string {
  const { stop, list } = words(language).story;
  const address = href(`/${language}/timeline/#${event.id}`);
  const date = `<b>${escapeHtml(formatDate(event.date.date, language))}</b> `;
  const link = `<a href="${escapeHtml(address)}">${escapeHtml(toPlainText(event.title, language, record).text)}</a>`;
  return `${date}${link}${escapeHtml(stop)}${printingsHtml(event.printings, record, language, href).join(escapeHtml(list))}`;
}

/** A target, labelled as one: who set it and when, what was to be reached by when, and the sources. */
function targetHtml(target: Frozen<QuantityTarget>, { record, language, href }: PopoverContext): string {
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
  const description = [[target.title[language], entity].join(between), set, due].join(stop);
  return `<em>${escapeHtml(text.name)}</em>${escapeHtml(`${words(language).story.colon}${description}${stop}`)}${printings.join(escapeHtml(list))}`;
}

/** Links to the sources of printings, each with its grade in words, without repeats. */
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

/** The title of a source in a language, as far as a translation is known. */
export function sourceTitle(source: Frozen<Source>, language: Language): string {
  return language === 'en' && source.language !== 'en'
    ? (source.titleTranslated ?? source.title)
    : source.title;
}

function definitionHtml(series: SeriesInfo, { record, language }: PopoverContext): string {
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
