import { numberTicks } from '../charts/ticks.ts';
import { parseDecimal } from '../locale/decimal.ts';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import type { Compared } from './comparison.ts';
import type { ComparedLevel, MarkData } from './figure-data.ts';

/** A mark of a growth or index chart: a value, or a refused comparison. */
export interface RedrawnMark {
  readonly key: string;
  readonly x: number;
  readonly value: number | undefined;
  /** The value as printed at the end of a line. */
  readonly text: string;
  /** Whether a line may join it to the previous mark. */
  readonly joined: boolean;
}

export interface RedrawOptions {
  readonly plot: readonly [number, number, number, number];
  readonly language: Language;
  /** Printed above the value axis. */
  readonly unit: string;
  /** The value of the baseline: 0 for growth, 100 for an index. */
  readonly origin: number;
  /** The accessible name of the picture. */
  readonly name: string;
}

const svg = 'http://www.w3.org/2000/svg';
/** The elements that are kept from the drawing of the levels: years, and breaks with their labels. */
const kept = '.c-axis,.c-break,.c-break-label,.c-tick[text-anchor=middle]';
const cross = 'M-4-4L4,4M4-4L-4,4';

/**
 * The marks of each series in another mode; levels without anything to compare with are left out.
 *
 * @param place 0 for the wide drawing, 1 for the narrow one
 */
export function redrawnSeries(
  marks: readonly MarkData[],
  levels: Readonly<Record<string, ComparedLevel>>,
  results: ReadonlyMap<string, Compared>,
  place: 0 | 1,
): Map<string, RedrawnMark[]> {
  const series = new Map<string, RedrawnMark[]>();
  for (const { key, series: name } of marks) {
    const level = levels[key];
    const found = results.get(key);
    if (!level || !found || found.kind === 'none') continue;
    const own = series.get(name) ?? [];
    const before = levels[own[own.length - 1]?.key ?? ''];
    own.push({
      key,
      x: level.x[place],
      value: found.kind === 'value' ? found.position : undefined,
      text: found.kind === 'value' ? found.text : '',
      joined: before !== undefined && Date.parse(level.start) - Date.parse(before.end) <= 86_400_000,
    });
    series.set(name, own);
  }
  return series;
}

/**
 * Redraws a line chart with other values for the same periods, in a copy of the drawing of the levels, so that size,
 * years and breaks remain the same.
 *
 * @param drawing one of the two drawings of the levels
 * @param series marks of each visible series, in order of time
 */
export function redraw(
  drawing: SVGSVGElement,
  series: ReadonlyMap<string, readonly RedrawnMark[]>,
  { plot, language, unit, origin, name }: RedrawOptions,
): SVGSVGElement {
  const [left, top, right, bottom] = plot;
  const copy = drawing.cloneNode() as SVGSVGElement;
  const rest = [...drawing.children].filter((child) => child.matches(kept));
  copy.append(...rest.map((child) => child.cloneNode(true)));
  copy.removeAttribute('aria-labelledby');
  copy.setAttribute('aria-label', name);
  const add = (name: string, attributes: Readonly<Record<string, string | number>>, text = ''): void => {
    const element = document.createElementNS(svg, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    copy.append(element);
  };
  const toneOf = (id: string): string => {
    const keys = (series.get(id) ?? []).map(({ key }) => drawing.querySelector(`[data-key="${key}"]`));
    const classes = keys.map((mark) => mark?.closest('g')?.getAttribute('class')).join(' ');
    return /c-(main|second|third|fourth|quiet)/.exec(classes)?.[0] ?? 'c-main';
  };
  const size = drawing.querySelector('.c-tick')?.getAttribute('font-size') ?? 12;

  const marks = [...series.values()].flat();
  const values = marks.flatMap(({ value }) => value ?? []);
  const ticks = numberTicks([...values, origin], false);
  const [low, high] = ticks.domain;
  const y = (value: number): number =>
    Math.round((bottom - ((value - low) / (high - low)) * (bottom - top)) * 10) / 10;
  for (const value of ticks.values) {
    const className = value === origin ? 'c-baseline' : 'c-grid';
    add('path', { class: className, d: `M${left},${y(value)}H${right}` });
    const text = formatNumber(parseDecimal(value.toFixed(ticks.digits)), language);
    const place = { x: left - 8, y: y(value) + Number(size) * 0.36, 'text-anchor': 'end' };
    add('text', { class: 'c-label c-tick', 'font-size': size, ...place }, text);
  }
  add('text', { class: 'c-label c-unit', 'font-size': size, x: 0, y: size }, unit);

  for (const [id, own] of series) {
    const tone = toneOf(id);
    let d = '';
    own.forEach(({ x, value, joined }, index) => {
      const before = own[index - 1];
      if (value === undefined) return;
      const follows = joined && before?.value !== undefined;
      d += `${follows ? 'L' : 'M'}${x},${y(value)}`;
    });
    add('path', { class: `c-line ${tone}`, d });
    for (const { key, x, value } of own) {
      const place = {
        'data-key': key,
        transform: `translate(${x},${value === undefined ? bottom : y(value)})`,
      };
      if (value === undefined) add('path', { class: 'c-dot c-refused', d: cross, ...place });
      else add('circle', { class: `c-dot ${tone}`, r: 3.5, ...place });
    }
    const [last] = own.filter(({ value }) => value !== undefined).slice(-1);
    if (last?.value !== undefined) {
      // Beside a mark on the baseline, the label stands on the line, which would strike it through.
      const line = y(origin);
      const at = Math.abs(y(last.value) - line) < 8 ? line - 5 : y(last.value) + 5;
      const place = { x: last.x + 9, y: at, 'font-weight': 600, 'font-size': size };
      add('text', { class: `c-label ${tone} c-name`, ...place }, last.text);
    }
  }
  return copy;
}
