import type { Grade } from '../model/schemas/primitives.ts';

const [columns, cell, side] = [16, 18, 14] as const;

export interface Mosaic {
  readonly width: number;
  readonly height: number;
  /** One path for each grade, so that a hundred squares weigh little. */
  readonly paths: readonly { readonly grade: Grade; readonly d: string }[];
}

/** Lays out one square for each printing, grade after grade, sixteen to a row. */
export function mosaic(grades: readonly { readonly grade: Grade; readonly count: number }[]): Mosaic {
  let place = 0;
  const paths = grades.map(({ grade, count }) => {
    let d = '';
    for (let index = 0; index < count; index += 1, place += 1)
      d += `M${(place % columns) * cell + 1},${Math.floor(place / columns) * cell + 1}h${side}v${side}h-${side}z`;
    return { grade, d };
  });
  return {
    width: columns * cell - (cell - side) + 2,
    height: Math.max(1, Math.ceil(place / columns)) * cell,
    paths,
  };
}
