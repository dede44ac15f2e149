import type { ChartTexts } from './chart.ts';

/** Tick values, the number of decimals that their labels need, and the domain of the axis. */
export interface NumberTicks {
  readonly values: readonly number[];
  readonly digits: number;
  readonly domain: readonly [number, number];
}

const steps = [1, 2, 2.5, 5];

/**
 * Chooses four to seven ticks at round values.
 * @param zero whether the axis begins at zero (or ends there, where all values are negative)
 * @throws RangeError if there are no round steps, as for infinite values
 */
export function numberTicks(values: readonly number[], zero: boolean): NumberTicks {
  let low = Math.min(...values, ...(zero ? [0] : []));
  let high = Math.max(...values, ...(zero ? [0] : []));
  if (low === high) {
    // All values are equal, so any domain is arbitrary; take the simplest that contains them.
    if (high === 0) high = 1;
    else if (zero) [low, high] = [Math.min(low, 0), Math.max(high, 0)];
    else [low, high] = [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  }
  const span = high - low;
  let best: NumberTicks | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  const power = Math.floor(Math.log10(span));
  for (let exponent = power - 2; exponent <= power; exponent += 1) {
    for (const factor of steps) {
      const digits = Math.max(0, -exponent + (factor === 2.5 ? 1 : 0));
      const step = factor * 10 ** exponent;
      const first = Math.floor(low / step + 1e-9);
      const last = Math.ceil(high / step - 1e-9);
      const count = last - first + 1;
      if (count < 4 || count > 7) continue;
      const waste = ((last - first) * step - span) / span;
      const sum = waste * 2 + Math.abs(count - 5) * 0.12 + (factor === 2.5 ? 0.1 : 0);
      if (sum >= bestCost) continue;
      bestCost = sum;
      const ticks = Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(digits)));
      best = { values: ticks, digits, domain: [first * step, last * step] };
    }
  }
  if (best === undefined) throw new RangeError(`No round steps between ${low} and ${high}.`);
  return trimDomain(best, low, high);
}

/** Ends the axis between two ticks where the last step would be mostly empty. */
function trimDomain(ticks: NumberTicks, low: number, high: number): NumberTicks {
  const [first = 0, second = 1] = ticks.values;
  const step = second - first;
  let values = ticks.values;
  let [from, to] = ticks.domain;
  if (high > 0 && to - high > step * 0.45 && values.length > 4) {
    values = values.slice(0, -1);
    to = high + step * 0.06;
  }
  if (low < 0 && low - from > step * 0.45 && values.length > 4) {
    values = values.slice(1);
    from = low - step * 0.06;
  }
  return { values, digits: ticks.digits, domain: [from, to] };
}

/** The label of a tick, in the caller's format or by default grouped by thousands. */
export function tickText(value: number, digits: number, texts: ChartTexts): string {
  if (texts.formatTick) return texts.formatTick(value, digits);
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '\u2212' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/**
 * The years to label on an axis, so that labels do not touch. Steps of one and two years count back from the last
 * year, because readers look for its value; longer steps use round years.
 * @param pixelsPerYear distance between two years
 * @param room width of a label with its gap, px
 */
export function yearTicks(from: number, to: number, pixelsPerYear: number, room: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * pixelsPerYear >= room) ?? 200;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (step <= 2) return years.filter((year) => (to - year) % step === 0);
  const round = years.filter((year) => year % step === 0);
  return round.length > 0 ? round : [to];
}

/**
 * The step between the months that are labelled on an axis. January is always among them.
 * @param pixelsPerMonth distance between two months
 * @param room width of a label with its gap, px
 * @returns undefined where not even two labels per year fit
 */
export function monthStep(pixelsPerMonth: number, room: number): 1 | 3 | 6 | undefined {
  return ([1, 3, 6] as const).find((months) => months * pixelsPerMonth >= room);
}
