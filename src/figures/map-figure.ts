import { renderChart } from '../charts/chart-types.ts';
import { formatDate } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { bestGrade } from '../model/best-grade.ts';
import { nearest } from '../model/nearest.ts';
import type { Path } from '../model/place.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { chartOptions } from './chart-options.ts';
import { readValue } from './expressions.ts';
import type { FigureRow } from './figure.ts';
import { emptyRow, positionOf, toRow } from './figure-rows.ts';
import type { FigureProblem, Planned } from './plan.ts';

type MapFile = Frozen<FigureFileOf<'map'>>;
type Place = HistoricalRecord['places']['places'][number];

/**
 * Reads what a map shows, or finds why it cannot be drawn: every place must have its coordinates in data/places.json,
 * and every mark and move rests on an event of the timeline.
 */
export function planMapFigure(id: string, file: MapFile, record: HistoricalRecord): Planned {
  const problems: FigureProblem[] = [];
  const known = new Map(record.places.places.map((each) => [each.id, each]));
  const shapes = new Map(record.places.shapes.map((each) => [each.id, each]));
  const need = (name: string, path: Path, what: string, all: ReadonlyMap<string, unknown>): void => {
    if (all.has(name)) return;
    problems.push({
      path,
      found: `"${name}", which does not exist`,
      expected: `${what}${nearest(name, all.keys())}`,
      remedy: 'Correct the id.',
    });
  };
  const aPlace = 'a place of data/places.json';
  const anEvent = 'an event of data/timeline.json';
  file.shapes.forEach((name, i) => {
    need(name, ['shapes', i], 'a shape of data/places.json', shapes);
  });
  file.marks.forEach(({ place, event }, i) => {
    need(place, ['marks', i, 'place'], aPlace, known);
    need(event, ['marks', i, 'event'], anEvent, record.events);
  });
  file.moves.forEach(({ from, to, event }, i) => {
    need(from, ['moves', i, 'from'], aPlace, known);
    need(to, ['moves', i, 'to'], aPlace, known);
    need(event, ['moves', i, 'event'], anEvent, record.events);
  });
  file.names.forEach((name, i) => {
    need(name, ['names', i], aPlace, known);
  });
  const squares = file.squares.flatMap((square, i) => {
    const path = ['squares', i, 'quantity'] as const;
    const quantity = readValue(square.quantity, [...path], record, problems);
    if (quantity === undefined) return [];
    const area = squareKilometres(quantity, record);
    if (area !== undefined) return [{ square, quantity, area }];
    problems.push({
      path: [...path],
      found: `${square.quantity}, which is no area`,
      expected: 'a quantity in a unit of area',
      remedy: 'Say it in words.',
    });
    return [];
  });
  const named = [
    ...new Set([
      ...file.marks.map(({ place }) => place),
      ...file.moves.flatMap(({ from, to }) => [from, to]),
      ...file.names,
    ]),
  ].flatMap((name) => known.get(name) ?? []);
  problems.push(...outside(named, file));
  if (problems.length > 0) return { problems };
  return {
    plan: {
      quantities: squares.map(({ quantity }) => quantity),
      breaks: [],
      credits: (language) => creditsOf(file, named, record, language),
      rows: (language) => [
        ...tableRows(file, known, record, language),
        ...squares.map(({ square, quantity }) =>
          toRow(square.id, words(language).map.square, square.label[language], quantity, record, language),
        ),
      ],
      draw: (language, size) =>
        renderChart('map', {
          ...chartOptions(id, file, '', record, language, size),
          unit: '',
          area: [file.area.west, file.area.south, file.area.east, file.area.north],
          shapes: file.shapes.flatMap((name) => {
            const { kind, points = [] } = shapes.get(name) ?? {};
            return kind ? [{ kind, points: points.map(([x = 0, y = 0]) => [x, y] as const) }] : [];
          }),
          places: named.map(({ id: place, name, longitude, latitude }) => ({
            id: place,
            name: name[language],
            at: [longitude, latitude] as const,
          })),
          marks: file.marks.map((mark) => ({
            key: mark.id,
            place: mark.place,
            look: mark.look,
            emphasis: mark.emphasis,
            text: toPlainText(mark.label, language, record).text,
            day: dayOf(mark.event, record, language),
          })),
          moves: file.moves.map((move) => ({
            key: move.id,
            from: move.from,
            to: move.to,
            planned: move.planned,
            text: toPlainText(move.label, language, record).text,
            day: dayOf(move.event, record, language),
          })),
          squares: squares.map(({ square, area }) => ({
            key: square.id,
            squareKilometres: area,
            text: toPlainText(square.label, language, record).text,
          })),
          words: words(language).map,
        }),
    },
  };
}

/** A square is drawn to the scale of the map, so that its area must be known in square kilometres. */
function squareKilometres(quantity: Quantity, record: HistoricalRecord): number | undefined {
  const unit = record.units.get(quantity.unit);
  const value = positionOf(quantity, record, 'zh');
  if (unit?.dimension !== 'area' || value === undefined) return undefined;
  const shown = record.units.get(unit.shownAs?.zh ?? unit.id) ?? unit;
  return value * 10 ** (shown.power - 6);
}

/** Who is to be credited for the coordinates of a map, and what of it was drawn by hand. */
function creditsOf(
  file: MapFile,
  named: readonly Place[],
  record: HistoricalRecord,
  language: Language,
): string {
  const { map, story, page } = words(language);
  const { credits, shapes } = record.places;
  const drawn = [...shapes.filter(({ id }) => file.shapes.includes(id)), ...named];
  const used = credits.filter(({ id }) => drawn.some(({ credit }) => credit === id));
  const byHand = drawn.flatMap(({ credit, note }) =>
    credit === null && note ? [toPlainText(note, language, record).text] : [],
  );
  const sources = `${map.credits}${page.colon}${used.map(({ name }) => name[language]).join(page.semicolon)}${story.stop.trimEnd()}`;
  return [sources, ...byHand].join(language === 'zh' ? '' : ' ');
}

function outside(places: readonly Place[], { area }: MapFile): FigureProblem[] {
  return places
    .filter(
      ({ longitude, latitude }) =>
        longitude < area.west || longitude > area.east || latitude < area.south || latitude > area.north,
    )
    .map(({ id }) => ({
      path: ['area'],
      found: `"${id}" outside the map`,
      expected: 'an area that holds every place',
      remedy: 'Widen `area`.',
    }));
}

/** When an event happened, or was reported where no source says when. */
function dayOf(id: string, record: HistoricalRecord, language: Language): string {
  const event = record.events.get(id);
  if (event === undefined) return '';
  const date = formatDate(event.date.date, language);
  return event.dayOf === 'report' ? fill(words(language).map.reported, { date }) : date;
}

function tableRows(
  file: MapFile,
  known: ReadonlyMap<string, Place>,
  record: HistoricalRecord,
  language: Language,
): FigureRow[] {
  const { map, grade, page } = words(language);
  const nameOf = (place: string): string => known.get(place)?.name[language] ?? place;
  const row = (id: string, group: string, label: string, event: string): FigureRow => {
    const happened = record.events.get(event);
    return {
      ...emptyRow(id, label, dayOf(event, record, language)),
      group,
      grade: happened ? grade[bestGrade(happened.printings)] : '',
      sources: [...new Set(happened?.printings.map(({ source }) => source) ?? [])],
    };
  };
  const plain = (text: MapFile['headline']): string => toPlainText(text, language, record).text;
  return [
    ...file.marks.map(({ id, place, look, label, event }) =>
      row(id, map[look], `${nameOf(place)}${page.colon}${plain(label)}`, event),
    ),
    ...file.moves.map(({ id, planned, label, event }) =>
      row(id, planned ? map.toMove : map.moved, plain(label), event),
    ),
  ];
}
