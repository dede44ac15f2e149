/** The bounding box of a mark on the screen, px from the upper left corner of the picture. */
export interface ScreenMark {
  readonly key: string;
  readonly series: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The middle of a mark from left to right, px. */
export const middleX = ({ left, width }: ScreenMark): number => left + width / 2;
const middleY = ({ top, height }: ScreenMark): number => top + height / 2;

/** The distance of a coordinate from an interval; zero inside it. */
const distanceOutside = (at: number, from: number, length: number): number =>
  Math.max(from - at, 0, at - from - length);

/**
 * Finds the mark nearest to a pointer.
 *
 * @param axis the axis along which distance is measured; the other one only decides between equal distances
 * @returns undefined where there are no marks
 */
export function nearestMark(
  marks: readonly ScreenMark[],
  x: number,
  y: number,
  axis: 'x' | 'y' | 'xy',
): ScreenMark | undefined {
  let best: ScreenMark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const dx = axis === 'x' ? Math.abs(x - middleX(mark)) : distanceOutside(x, mark.left, mark.width);
    const dy = axis === 'x' ? Math.abs(y - middleY(mark)) : distanceOutside(y, mark.top, mark.height);
    // Rounded to whole pixels, so that dots of the same period have the same distance.
    const far =
      axis === 'x'
        ? Math.round(dx) * 1e4 + dy
        : axis === 'y'
          ? Math.round(dy) * 1e4 + dx
          : Math.hypot(dx, dy);
    if (far < least) [best, least] = [mark, far];
  }
  return best;
}

/**
 * The mark that a key moves to. Left and right move along the series, up and down to the nearest mark of the next
 * series, Home and End to the ends of the series. In charts of one series or of rows, all arrow keys move along it.
 *
 * @param current undefined before the first key, which moves to the start or the end
 * @returns undefined for other keys
 */
export function stepFrom(
  marks: readonly ScreenMark[],
  current: ScreenMark | undefined,
  key: string,
  axis: 'x' | 'y' | 'xy',
): ScreenMark | undefined {
  // Rows are read like lines of text, from left to right and down, regardless of series.
  const names = axis === 'y' ? [] : [...new Set(marks.map(({ series }) => series))];
  const inOrder = (series: string): ScreenMark[] => {
    if (axis === 'y')
      return [...marks].sort((a, b) => Math.round(middleY(a) - middleY(b)) || middleX(a) - middleX(b));
    const own = marks.filter((mark) => mark.series === series);
    return own.sort((a, b) => middleX(a) - middleX(b) || middleY(a) - middleY(b));
  };
  const row = inOrder(current?.series ?? names[0] ?? '');
  if (key === 'Home') return row[0];
  const last = row[row.length - 1];
  if (key === 'End') return last;
  const forward = key === 'ArrowRight' || key === 'ArrowDown';
  if (!forward && key !== 'ArrowLeft' && key !== 'ArrowUp') return undefined;
  if (current === undefined) return forward ? row[0] : last;
  const step = forward ? 1 : -1;
  if (names.length > 1 && (key === 'ArrowUp' || key === 'ArrowDown')) {
    const next = names[names.indexOf(current.series) + step];
    if (next === undefined) return current;
    return nearestMark(inOrder(next), middleX(current), middleY(current), 'x');
  }
  return row[row.findIndex((mark) => mark.key === current.key) + step] ?? current;
}
