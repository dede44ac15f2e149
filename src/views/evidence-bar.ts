import type { Grade } from '../model/schemas/primitives.ts';

/** How wide the bar is drawn; the style sheet stretches it to its place. */
export const barWidth = 1000;

export interface BarPart {
  readonly grade: Grade;
  readonly x: number;
  readonly width: number;
}

/**
 * One bar parted by counts, grade after grade, so that thousands of printings take no more room than ten.
 * Without any count there are no parts.
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
