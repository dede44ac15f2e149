import type { Dated } from './schemas/primitives.ts';

const dayLength = 86_400_000;

/** Milliseconds since 1970 in UTC; the local time zone never enters a build. */
export function toTime(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** Whole days from `a` to `b`; negative if `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((toTime(b) - toTime(a)) / dayLength);
}

/** The day that follows `day`. */
export function dayAfter(day: string): string {
  return new Date(toTime(day) + dayLength).toISOString().slice(0, 10);
}

/** The last day of the month of `day`. */
export function endOfMonth(day: string): string {
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
  return `${day.slice(0, 8)}${String(last).padStart(2, '0')}`;
}

/** A range of days, both ends included. */
export interface Interval {
  readonly start: string;
  readonly end: string;
}

/** Whether an interval covers the same months as another, one year before. */
export function isYearBefore(earlier: Interval, later: Interval): boolean {
  const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  // February ends on another day in a leap year, so only the month of the end is compared.
  return (
    earlier.start === yearBefore(later.start) && earlier.end.slice(0, 7) === yearBefore(later.end).slice(0, 7)
  );
}

/**
 * The day by which something was certainly public: the last day that its date can mean. Undefined if
 * it is undated, because the day on which it was seen proves nothing about earlier days.
 */
export function provablyPublicBy(dated: Dated): string | undefined {
  if (dated.precision === 'day') return dated.date;
  if (dated.precision === 'month') return endOfMonth(`${dated.date}-01`);
  if (dated.precision === 'year') return `${dated.date}-12-31`;
  return undefined;
}

/** The last day that a date can mean: the end of its month or year if no day is known. */
export function lastDayOf(dated: Dated): string {
  return provablyPublicBy(dated) ?? dated.date;
}

type Accumulation = 'month' | 'quarter' | 'year-to-date' | 'january-february' | 'year' | 'years' | 'day';

/** Whether an interval is one that the accumulation allows, such as whole calendar years. */
export function intervalFits(start: string, end: string, accumulation: Accumulation): boolean {
  if (accumulation === 'day') return start === end;
  if (accumulation === 'years')
    return start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) < end.slice(0, 4);
  const wholeMonths =
    start.endsWith('-01') && end === endOfMonth(end) && start.slice(0, 4) === end.slice(0, 4) && start <= end;
  if (!wholeMonths) return false;
  const [first, last] = [Number(start.slice(5, 7)), Number(end.slice(5, 7))];
  switch (accumulation) {
    case 'month':
      return first === last;
    case 'quarter':
      return first % 3 === 1 && last === first + 2;
    case 'year-to-date':
      return first === 1;
    case 'january-february':
      return first === 1 && last === 2;
    case 'year':
      return first === 1 && last === 12;
  }
}

/** What `intervalFits` requires, in words for a refusal. */
export const intervalRule: Readonly<Record<Accumulation, string>> = {
  day: 'start and end on the same day',
  month: 'the first to the last day of one month',
  quarter: 'the first to the last day of one quarter',
  'year-to-date': '1 January to the last day of a month of the same year',
  'january-february': '1 January to the last day of February',
  year: '1 January to 31 December of one year',
  years: '1 January of one year to 31 December of a later one',
};

/** An interval as addresses name it: `2007`, `2004-to-2006`, `2007-06`, or a day. */
export function periodOf({ start, end }: { readonly start: string; readonly end: string }): string {
  const [from, to] = [start.slice(0, 4), end.slice(0, 4)];
  const isWhole = start.endsWith('-01-01') && end.endsWith('-12-31');
  if (isWhole) return from === to ? from : `${from}-to-${to}`;
  return start === end ? start : end.slice(0, 7);
}
