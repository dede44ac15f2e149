import type { ChartBreak } from '../charts/chart.ts';
import type { LineRow } from '../charts/line/line-state.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language, LocalText } from '../locale/languages.ts';
import { toTime } from '../model/dates.ts';
import { toQuantity } from '../model/evaluate.ts';
import { nearest } from '../model/nearest.ts';
import type { Path } from '../model/place.ts';
import type { Quantity } from '../model/quantity.ts';
import type { HistoricalRecord, Observation, SeriesInfo } from '../model/record.ts';
import { observationsIn } from '../model/record.ts';
import type { FigureRow } from './figure.ts';
import { toChartValue, toRow } from './figure-rows.ts';
import type { FigureProblem } from './plan.ts';

/** A part of a series, as figure files declare it. */
export interface SeriesEntry {
  readonly series: string;
  readonly edition?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly label?: LocalText | undefined;
  readonly januaryFebruary?: string | undefined;
}

interface TrackPoint {
  readonly observation: Observation;
  readonly quantity: Quantity;
  readonly accumulation: SeriesInfo['accumulation'];
}

/** A series in one edition, limited to the drawn years. */
export interface Track<Entry extends SeriesEntry = SeriesEntry> {
  /** Its declaration in the figure file. */
  readonly entry: Entry;
  /** Id of the series, followed by the edition if that is not the current one. */
  readonly id: string;
  readonly info: SeriesInfo;
  readonly label: (language: Language) => string;
  readonly points: readonly TrackPoint[];
}

/** Reads the tracks that entries declare; an invalid entry adds a problem and yields no track. */
export function readTracks<Entry extends SeriesEntry>(
  entries: readonly Entry[],
  record: HistoricalRecord,
  problems: FigureProblem[],
): Track<Entry>[] {
  return entries.flatMap((entry, index) => readTrack(entry, ['series', index], record, problems) ?? []);
}

function readTrack<Entry extends SeriesEntry>(
  entry: Entry,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): Track<Entry> | undefined {
  const info = findSeries(entry.series, [...path, 'series'], record, problems);
  if (!info) return undefined;
  const points = pointsOf(entry, info, record);
  if (points.length === 0) {
    problems.push({
      path,
      found: 'no observation in that edition and those years',
      expected: 'at least one',
      remedy: 'Correct edition, from or to.',
    });
    return undefined;
  }
  const edition = entry.edition ?? info.edition;
  return {
    entry,
    id: edition === info.edition ? info.id : `${info.id}-${edition}`,
    info,
    label: (language) => (entry.label ?? info.shortTitle ?? info.title)[language],
    points: [...points, ...mergedPoints(entry, info, path, record, problems)].sort((a, b) =>
      a.observation.start < b.observation.start ? -1 : 1,
    ),
  };
}

function findSeries(
  id: string,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): SeriesInfo | undefined {
  const info = record.series.get(id);
  if (!info)
    problems.push({
      path,
      found: `a series "${id}" that does not exist`,
      expected: `the id of a series${nearest(id, record.series.keys())}`,
      remedy: 'Correct the id.',
    });
  return info;
}

function pointsOf(entry: SeriesEntry, info: SeriesInfo, record: HistoricalRecord): TrackPoint[] {
  return observationsIn(record, info.id, entry.edition)
    .filter((each) => {
      const year = Number(each.start.slice(0, 4));
      return (
        (entry.from === undefined || year >= entry.from) &&
        (entry.to === undefined || year <= entry.to) &&
        each.value !== undefined
      );
    })
    .map((observation) => ({
      observation,
      quantity: toQuantity(observation, info),
      accumulation: info.accumulation,
    }));
}

/**
 * The values for January and February together, which statistics in China often print instead of two months, to be
 * drawn among the months of a series. Only rates are allowed: a sum over two months would look like a jump.
 */
function mergedPoints(
  entry: SeriesEntry,
  info: SeriesInfo,
  path: Path,
  record: HistoricalRecord,
  problems: FigureProblem[],
): TrackPoint[] {
  if (entry.januaryFebruary === undefined) return [];
  const at = [...path, 'januaryFebruary'];
  const merged = findSeries(entry.januaryFebruary, at, record, problems);
  if (!merged) return [];
  const refuse = (found: string, expected: string): void =>
    void problems.push({ path: at, found, expected, remedy: 'Draw the series in figures of their own.' });
  if (merged.accumulation !== 'january-february' || info.accumulation !== 'month')
    refuse(
      `accumulations ${info.accumulation} and ${merged.accumulation}`,
      'a series of months and one of January and February together',
    );
  else if (info.measure !== 'growth' && info.measure !== 'share')
    refuse(
      `a ${info.measure} of two months among those of single months`,
      'growth or a share, which two months together have as well as one',
    );
  const differing = (['of', 'entity', 'unit', 'universe', 'prices', 'measure'] as const).filter(
    (key) => merged[key] !== info[key],
  );
  if (differing.length > 0)
    refuse(
      `"${merged.id}", which differs in ${differing.join(', ')}`,
      `the same measure as "${info.id}" for January and February together`,
    );
  return pointsOf({ ...entry, edition: entry.edition ?? merged.edition }, merged, record);
}

export function quantitiesOf(tracks: readonly Track[]): Quantity[] {
  return tracks.flatMap((track) => track.points.map((each) => each.quantity));
}

/** The quantities that must be able to share an axis: all but those for January and February together. */
export function axisQuantities(tracks: readonly Track[]): Quantity[] {
  return tracks.flatMap((track) =>
    track.points.filter((each) => each.accumulation === track.info.accumulation).map((each) => each.quantity),
  );
}

/** The breaks of all tracks within their drawn periods, without duplicates, in order of time. */
export function breaksOfTracks(tracks: readonly Track[]): SeriesInfo['breaks'] {
  const found = new Map(
    tracks.flatMap(({ info, points }) => {
      const starts = points.map((each) => each.observation.start).sort();
      const [from, to] = [starts[0] ?? '', starts.at(-1) ?? ''];
      return info.breaks
        .filter((each) => from < each.at && each.at <= to)
        .map((each) => [each.id, each] as const);
    }),
  );
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** The breaks as charts take them, each with the tracks that it interrupts. */
export function chartBreaks(tracks: readonly Track[], language: Language): ChartBreak[] {
  return breaksOfTracks(tracks).map((each) => ({
    at: each.at,
    label: each.title[language],
    kind: each.kind,
    series: tracks.filter(({ info }) => info.breaks.some(({ id }) => id === each.id)).map(({ id }) => id),
  }));
}

/** The points of tracks as rows of a chart over time. */
export function lineRows(
  tracks: readonly Track[],
  record: HistoricalRecord,
  language: Language,
  emphasized: ReadonlySet<string>,
): LineRow[] {
  return tracks.flatMap((track) =>
    track.points.flatMap(({ observation, quantity, accumulation }) => {
      const value = toChartValue(observation.id, quantity, record, language, emphasized.has(observation.id));
      if (!value) return [];
      return [
        {
          ...value,
          series: track.id,
          start: new Date(toTime(observation.start)),
          end: new Date(toTime(observation.end)),
          edition: observation.edition,
          accumulation,
        },
      ];
    }),
  );
}

/** The rows of the table that accompanies the picture. */
export function tableRows(
  tracks: readonly Track[],
  record: HistoricalRecord,
  language: Language,
): FigureRow[] {
  return tracks.flatMap((track) =>
    track.points.map(({ observation, quantity }) =>
      toRow(
        observation.id,
        track.label(language),
        formatInterval(observation.start, observation.end, language),
        quantity,
        record,
        language,
      ),
    ),
  );
}
