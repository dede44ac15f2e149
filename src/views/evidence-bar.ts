import type { Grade } from '../model/schemas/primitives.ts';

/** Width of the bar in units of its viewBox; the stylesheet stretches it. */
export const barWidth = 1000;

export interface BarPart {
  readonly grade: Grade;
  readonly x: number;
  readonly width: number;
}

/**
 * Divides one bar in proportion to the counts, so that thousands of printings take no more space than ten. If all
 * counts are zero there are no parts.
 */
export function evidenceBar(
  grades: readonly { readonly grade: Grade; readonly count: number }[],
): readonly BarPart[] {
  const total = grades.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  return grades
    .filter(({ count }) => count > 0)
    .map(({ grade, count }) => {
      const x = Math.round((before / total) * barWidth);
      before += count;
      return { grade, x, width: Math.round((before / total) * barWidth) - x };
    });
}
