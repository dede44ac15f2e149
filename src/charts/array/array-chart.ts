import { type DrawnChart, type Pen, sizesOf } from '../frame.ts';
import { arrayLayout, type PartPlace } from './array-layout.ts';
import type { ArrayChartOptions, ArrayLook } from './array-options.ts';

/** Classes of each look. A dotted one is for what is not known. */
const looks: Readonly<Record<ArrayLook, string>> = {
  solid: '',
  hollow: 'c-hollow',
  crossed: 'c-hollow',
  dotted: 'c-unsaid',
};

/** The path of one dot; a crossed one has its cross within the ring. */
function dotPath(x: number, y: number, radius: number, look: ArrayLook): string {
  const r = look === 'solid' ? radius : radius - 0.9;
  const ring = `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
  if (look !== 'crossed') return ring;
  const arm = r * 0.62;
  return `${ring}M${x - arm},${y - arm}l${2 * arm},${2 * arm}m0,${-2 * arm}l${-2 * arm},${2 * arm}`;
}

function drawPart(pen: Pen, { part, dots, sample }: PartPlace, radius: number): void {
  const tone = part.emphasis ? 'c-emphasis' : 'c-main';
  const className = ['c-dot', looks[part.look], tone].filter((each) => each !== '').join(' ');
  const path = (some: PartPlace['dots']) => some.map(({ x, y }) => dotPath(x, y, radius, part.look)).join('');
  // A part of which there is none is found at the dot beside its label.
  const [own, beside] = dots.length === 0 ? [[sample], []] : [dots, [sample]];
  pen.add('path', { class: className, d: path(own), 'data-key': part.key });
  if (beside.length > 0) pen.add('path', { class: className, d: path(beside) });
}

/**
 * Lays out arrays of dots.
 * @throws ChartError if there are too many dots
 */
export function drawArrayChart(options: ArrayChartOptions): DrawnChart {
  const { parts, wholes, labels, height, plot, radius } = arrayLayout(options);
  const { width } = sizesOf(options);
  return {
    options,
    height,
    className: 'c-array-chart',
    plot: { marks: [] },
    labels,
    over: (pen) => {
      for (const { key, x0, x1, y } of wholes)
        pen.add('path', { class: 'c-axis', d: `M${x0},${y}H${x1}`, 'data-key': key });
      for (const each of parts) drawPart(pen, each, radius);
    },
    chart: {
      width,
      height,
      labels,
      marks: [
        ...wholes.map(({ key, x0, y }) => ({ key, series: '', x: x0, y })),
        ...parts.map(({ part, dots, sample }) => ({ key: part.key, series: '', ...(dots[0] ?? sample) })),
      ],
      plot,
    },
  };
}
