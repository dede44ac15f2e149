import type { Annotation } from '../chart.ts';
import { ChartError } from '../chart.ts';
import { sizesOf } from '../frame.ts';
import type { LabelDraft, LabelRequest } from '../place-labels.ts';
import { narrowestWrap, wrapText } from '../wrap-text.ts';
import { lastPoint } from './line-ends.ts';
import type { LineLayout } from './line-layout.ts';
import type { LineChartOptions } from './line-options.ts';
import type { LinePoint, LineState } from './line-state.ts';

/** Widths at which an annotation is wrapped, px; the second is the alternative for places where the first does not fit. */
const widths = { wide: [216, 140], narrow: [138, 92] } as const;

type Style = Pick<LabelDraft, 'weight' | 'className' | 'series'>;

/** The wrapped texts of a label request; each text starts a new line. */
function noteText(
  texts: readonly string[],
  style: Style,
  side: LabelRequest['side'],
  options: LineChartOptions,
) {
  const { label: fontSize } = sizesOf(options);
  const [draft, ...otherwise] = widths[options.size].map((width) => {
    const lines = texts.flatMap((text) => {
      const room = Math.max(width, narrowestWrap(text, fontSize, style.weight));
      return wrapText(text, room, fontSize, style.weight);
    });
    return { role: 'note', lines, fontSize, ...style } satisfies LabelDraft;
  });
  return { label: draft as LabelDraft, otherwise, side };
}

/** The label request of a refused value: the value struck through, above the word for it. */
function refusedValue(point: LinePoint, options: LineChartOptions) {
  const { label: fontSize } = sizesOf(options);
  const { refused } = options.texts;
  const room = [widths[options.size][0], narrowestWrap(refused, fontSize) + 1];
  const [label, otherwise] = room.map((width): LabelDraft => {
    const lines = [point.text, ...wrapText(refused, width, fontSize)];
    return {
      role: 'note',
      lines,
      struckLines: 1,
      fontSize,
      weight: 400,
      className: 'c-refused',
      series: point.series,
    };
  });
  const side = point.value < 0 ? ('below' as const) : ('above' as const);
  return { label: label as LabelDraft, otherwise: [otherwise as LabelDraft], side };
}

/**
 * The label requests of a line chart by priority: emphasised annotations, refused and bounded values, other
 * annotations, all values where they are asked for, and names of series that are not labelled at the end of a line.
 * @throws ChartError if an annotation refers to a value that is not drawn
 */
export function lineNotes(state: LineState, layout: LineLayout, options: LineChartOptions): LabelRequest[] {
  const annotations = options.annotations ?? [];
  const byKey = new Map(state.points.map((p) => [p.key, p]));
  const annotated = new Set(annotations.map(({ at }) => at));
  const beside = (point: LinePoint) => ({ ...layout.place(point), radius: Math.max(layout.radius, 3.5) + 1 });

  const asRequests = (some: readonly Annotation[]) =>
    some.map(({ at, text, side, emphasis }) => {
      const point = byKey.get(at);
      if (point === undefined)
        throw new ChartError(`The annotation “${text}” belongs to ${at}, which is not drawn.`);
      const style: Style = emphasis
        ? { weight: 600, className: 'c-emphasis', series: point.series }
        : { weight: 400, className: 'c-annotation', series: point.series };
      return { ...beside(point), ...noteText([text], style, side, options) };
    });
  const refused = state.points
    .filter((p) => p.state === 'refused')
    .map((p) => ({ ...beside(p), ...refusedValue(p, options) }));
  const bounded = state.points
    .filter((p) => p.state === 'bounded' && !annotated.has(p.key))
    .map((p) => ({
      ...beside(p),
      ...noteText([p.text], { weight: 400, className: 'c-annotation', series: p.series }, 'above', options),
    }));
  const valued = options.everyValue
    ? state.points
        .filter((p) => p.state !== 'refused' && p.state !== 'bounded' && !annotated.has(p.key))
        .map((p) => {
          const style: Style = {
            weight: 600,
            className: p.emphasis ? 'c-emphasis' : 'c-value',
            series: p.series,
          };
          return { ...beside(p), ...noteText([p.text], style, p.value < 0 ? 'below' : 'above', options) };
        })
    : [];
  const several = state.series.length > 1;
  const named = layout.labels.some(({ role }) => role === 'legend');
  const names = state.series.flatMap((s) => {
    const point = lastPoint(s);
    if (point === undefined || layout.ended.has(s.id)) return [];
    // An annotation describes a few dots well enough; one of several lines always needs its name.
    const isDescribed = s.draw === 'dots' || !several;
    if (isDescribed && s.points.some((p) => annotated.has(p.key))) return [];
    const style: Style = { weight: 600, className: `c-name c-${s.tone}`, series: s.id };
    // Where every value is printed, only the name can be missing.
    if (options.everyValue && (!several || named)) return [];
    const value = options.everyValue ? [] : [point.text];
    const texts = several && !named ? [s.label, ...value] : value;
    return [{ ...beside(point), ...noteText(texts, style, 'above', options) }];
  });
  return [
    ...asRequests(annotations.filter((a) => a.emphasis)),
    ...refused,
    ...bounded,
    ...asRequests(annotations.filter((a) => !a.emphasis)),
    ...valued,
    ...names,
  ];
}
