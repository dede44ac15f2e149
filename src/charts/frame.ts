import * as Plot from '@observablehq/plot';
import type { Chart, ChartName, ChartOptions, ChartSize, PlacedLabel } from './chart.ts';
import { labelBox, lineHeight } from './label.ts';
import { type ElementMaker, type SvgElement, type SvgText, svgNamespace } from './svg-document.ts';

/** Width of the picture and font sizes, in px of the viewBox; no font is below 12, so that phones show it legibly. */
export interface Sizes {
  readonly width: number;
  readonly tick: number;
  readonly label: number;
  readonly value: number;
}

const sizes: Readonly<Record<ChartSize, Sizes>> = {
  wide: { width: 720, tick: 13, label: 13.5, value: 15 },
  narrow: { width: 344, tick: 12, label: 12.5, value: 13.5 },
};

/** The sizes of one drawing. */
export function sizesOf({ size, width }: Pick<ChartOptions, 'size' | 'width'>): Sizes {
  return { ...sizes[size], ...(width === undefined ? {} : { width }) };
}

/** The prefix of every id inside the picture, so that both drawings can be on one page. */
export function idPrefix({ id, size }: Pick<ChartOptions, 'id' | 'size'>): string {
  return `${id}-${size}`;
}

/** Attributes that hold coordinates and are rounded. */
const coordinates = new Set(
  'd x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform viewBox'.split(' '),
);

/** Attributes that Plot sets and the stylesheet decides. The value `none` is kept: it leaves a line unfilled. */
const decidedByStylesheet = new Set([
  'stroke',
  'fill',
  'stroke-width',
  'stroke-opacity',
  'fill-opacity',
  'stroke-linejoin',
  'stroke-linecap',
  'stroke-miterlimit',
  'stroke-dasharray',
  'style',
  'font-family',
  'aria-label',
  'aria-hidden',
]);

/** Rounds every number in a coordinate attribute to a tenth of a px. */
export function roundCoordinates(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e[-+]?\d+)?/g, (number) => {
    const rounded = Math.round(Number(number) * 10) / 10;
    return String(rounded === 0 ? 0 : rounded);
  });
}

function isElement(node: SvgElement | SvgText): node is SvgElement {
  return 'localName' in node && node.localName !== undefined && 'getAttributeNames' in node;
}

/** Removes the attributes that the stylesheet decides, and rounds the coordinates. */
function clean(element: SvgElement): void {
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name) ?? '';
    const reference = value.startsWith('url(#') || value === 'none';
    if (decidedByStylesheet.has(name) && !reference) element.removeAttribute(name);
    else if (coordinates.has(name)) element.setAttribute(name, roundCoordinates(value));
  }
  for (const child of [...element.childNodes]) {
    if (!isElement(child)) continue;
    if (child.localName === 'style') element.removeChild(child);
    else clean(child);
  }
}

/** Adds elements to a picture. */
export interface Pen {
  readonly root: SvgElement;
  /** Creates an element and appends it to `parent`; default: the root of the picture. */
  add(name: string, attributes: Readonly<Record<string, string | number>>, parent?: SvgElement): SvgElement;
}

/** What a chart type returns for the frame to draw. */
export interface Drawing {
  readonly options: ChartOptions;
  readonly height: number;
  /** `c-line-chart`, `c-bar-chart`. */
  readonly className: string;
  readonly plot: Plot.PlotOptions;
  readonly labels: readonly PlacedLabel[];
  /** Draws below Plot's marks. */
  readonly under?: (pen: Pen) => void;
  /** Draws above Plot's marks and below the labels. */
  readonly over?: (pen: Pen) => void;
}

/** A picture before it is rendered, with the positions of its marks and labels. */
export type DrawnChart = Drawing & { readonly chart: Omit<Chart, 'root' | 'svg'> };

function refuseHalfPixels(): void {
  // Plot shifts its marks by half a pixel if a global `window` or `it` exists. The pictures would then depend on
  // the environment, and labels, which are placed by our own scales, would miss their marks.
  const { window, it } = globalThis as { window?: unknown; it?: unknown };
  if (window !== undefined || it !== undefined) {
    throw new Error(
      'Charts need bare Node: a global `window` or `it` makes Observable Plot draw half a pixel off.',
    );
  }
}

function nameRoot(pen: Pen, name: ChartName, prefix: string): void {
  if ('labelledBy' in name) {
    pen.root.setAttribute('aria-labelledby', name.labelledBy);
    return;
  }
  pen.root.setAttribute('aria-labelledby', `${prefix}-title ${prefix}-desc`);
  pen.add('title', { id: `${prefix}-title` }).textContent = name.title;
  pen.add('desc', { id: `${prefix}-desc` }).textContent = name.description;
}

/** The attribute by which the client script finds the elements of a series; none where there is no series. */
export function seriesAttribute(series: string | undefined): Readonly<Record<string, string>> {
  return series === undefined ? {} : { 'data-series': series };
}

function drawLabel(pen: Pen, label: PlacedLabel, group: SvgElement): void {
  const text = pen.add('text', { x: label.x, y: label.y, ...seriesAttribute(label.series) }, group);
  if (label.lines.length === 1) {
    text.textContent = label.lines[0] ?? '';
    return;
  }
  label.lines.forEach((line, i) => {
    const place = {
      x: label.x,
      ...(i > 0 ? { dy: lineHeight * label.fontSize + (label.rooms?.get(i) ?? 0) } : {}),
    };
    pen.add('tspan', place, text).textContent = line;
  });
}

/** Strikes out refused numbers with a slanted line: a horizontal one would hide their minus sign. */
function strike(pen: Pen, label: PlacedLabel): void {
  const { lines, struckLines = 0, fontSize, weight, anchor, x, y } = label;
  lines.slice(0, struckLines).forEach((line, i) => {
    const text = { lines: [line], fontSize, weight };
    const box = labelBox(text, x, y + i * lineHeight * fontSize, anchor);
    const middle = y + (i * lineHeight - 0.36) * fontSize;
    const d = `M${box.x0 - 2},${middle + 4}L${box.x1 + 1},${middle - 4}`;
    pen.add('path', { class: 'c-strike', d, ...seriesAttribute(label.series) });
  });
}

/** Draws the labels; consecutive ones with the same style share a group, which keeps the markup small. */
function drawLabels(pen: Pen, labels: readonly PlacedLabel[]): void {
  for (const { leader, series } of labels) {
    if (leader === undefined) continue;
    const d = `M${leader[0]},${leader[1]}L${leader[2]},${leader[3]}`;
    pen.add('path', { class: 'c-leader', d, ...seriesAttribute(series) });
  }
  let group: SvgElement | undefined;
  let kind = '';
  for (const label of labels) {
    const attributes = {
      class: `c-label ${label.className}`,
      'font-size': label.fontSize,
      'font-weight': label.weight,
      'text-anchor': label.anchor,
    };
    const next = JSON.stringify(attributes);
    if (group === undefined || next !== kind) group = pen.add('g', attributes);
    kind = next;
    drawLabel(pen, label, group);
  }
  for (const label of labels) strike(pen, label);
}

/**
 * Renders a picture to elements.
 * @param document the write-only document of the build, or a full DOM in the test that compares the two
 * @param where `page` allows Plot's shift by half a pixel: in the browser nobody sees it
 * @throws Error if Plot would draw half a pixel off in a build, or warns about its input
 */
export function drawPicture(
  drawing: Drawing,
  document: ElementMaker,
  where: 'build' | 'page' = 'build',
): SvgElement {
  if (where === 'build') refuseHalfPixels();
  const { options, height, className, plot } = drawing;
  const { width } = sizesOf(options);
  const marks = Plot.plot({
    ...plot,
    width,
    height,
    className: 'chart',
    document: document as unknown as Document,
    x: { axis: null, ...plot.x },
    y: { axis: null, ...plot.y },
  }) as unknown as SvgElement;
  if (marks.textContent.includes('\u26a0')) throw new Error(`Plot warns about the chart ${options.id}.`);

  const root = document.createElementNS(svgNamespace, 'svg');
  const pen: Pen = {
    root,
    add(name, attributes, parent = root) {
      const element = document.createElementNS(svgNamespace, name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
      return parent.appendChild(element);
    },
  };
  const attributes = {
    class: `chart c-${options.size} ${className}`,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    focusable: 'false',
  };
  for (const [key, value] of Object.entries(attributes)) root.setAttribute(key, String(value));
  nameRoot(pen, options.name, idPrefix(options));
  drawing.under?.(pen);
  for (const child of [...marks.childNodes]) if (isElement(child)) root.appendChild(child);
  drawing.over?.(pen);
  drawLabels(pen, drawing.labels);
  clean(root);
  return root;
}

/** A `render` option for a Plot mark: writes the key of each datum to its element, for the client script. */
export function withKeys(data: readonly { readonly key: string }[]): Pick<Plot.MarkOptions, 'render'> {
  return afterRender((group, index) => {
    index.forEach((i, place) => {
      (group.childNodes[place] as SvgElement).setAttribute('data-key', data[i]?.key);
    });
  });
}

/** A `render` option for a Plot mark: writes the series to the group of the mark, for the client script. */
export function withSeries(series: string): Pick<Plot.MarkOptions, 'render'> {
  return afterRender((group) => group.setAttribute('data-series', series));
}

/** A `render` option for a Plot mark that changes the group after Plot has drawn it. */
function afterRender(
  change: (group: SvgElement, index: readonly number[]) => void,
): Pick<Plot.MarkOptions, 'render'> {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (group) change(group as unknown as SvgElement, index);
      return group;
    },
  };
}
