/** A mark as it lies on the screen, px from the upper left corner of the picture. */
export interface ScreenMark {
  readonly key: string;
  readonly series: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const middleX = ({ left, width }: ScreenMark): number => left + width / 2;
const middleY = ({ top, height }: ScreenMark): number => top + height / 2;

/** How far a point lies outside a stretch; zero within it. */
const outside = (at: number, from: number, length: number): number =>
  Math.max(from - at, 0, at - from - length);

/**
 * Finds the mark that a pointer means.
 *
 * @param axis the axis that decides; the other one only between marks that are equally far, as where lines cross
 * @returns nothing where there are no marks
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
    const dx = axis === 'x' ? Math.abs(x - middleX(mark)) : outside(x, mark.left, mark.width);
    const dy = axis === 'x' ? Math.abs(y - middleY(mark)) : outside(y, mark.top, mark.height);
    // Whole pixels, so that dots of one moment count as equally far however they were rounded.
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
 * Where a key leads: along the series with left and right, to the nearest mark of the next series with up and
 * down, to the ends of the series with Home and End. In a chart of one series, or of rows, all arrows walk along.
 *
 * @param current nothing before the first key; the walk then begins at the start, or at the end
 * @returns nothing for keys that lead nowhere
 */
export function stepFrom(
  marks: readonly ScreenMark[],
  current: ScreenMark | undefined,
  key: string,
  axis: 'x' | 'y' | 'xy',
): ScreenMark | undefined {
  // Rows are read like lines of text, whatever series their marks belong to.
  const names = axis === 'y' ? [] : [...new Set(marks.map(({ series }) => series))];
  const along = (series: string): ScreenMark[] => {
    if (axis === 'y')
      return [...marks].sort((a, b) => Math.round(middleY(a) - middleY(b)) || middleX(a) - middleX(b));
    const own = marks.filter((mark) => mark.series === series);
    return own.sort((a, b) => middleX(a) - middleX(b) || middleY(a) - middleY(b));
  };
  const row = along(current?.series ?? names[0] ?? '');
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
    return nearestMark(along(next), middleX(current), middleY(current), 'x');
  }
  return row[row.findIndex((mark) => mark.key === current.key) + step] ?? current;
}
