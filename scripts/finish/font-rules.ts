import { hanRanges } from './serif-text.ts';
import type { Face, SubsetFile } from './subset-fonts.ts';

/** The font families as the stylesheet names them, before the serif fonts of the reader. */
const families: Readonly<Record<Face, string>> = {
  han: 'Record Serif SC',
  latin: 'Record Serif Latin',
};

export interface FontTags {
  /** Tags for the head; empty for a page without fonts. */
  readonly html: string;
  /** Text of the inline style among them, which the page's policy must allow. */
  readonly style: string | undefined;
}

/**
 * Writes the tags that load a page's fonts.
 *
 * The fonts are `optional` and preloaded: the browser waits for them a tenth of a second before it first paints, and
 * if they come later it keeps the reader's own serif for this visit. The layout never shifts. With `swap` it could,
 * because Latin headings break their lines elsewhere in another font.
 *
 * @param files the page's font files by face
 * @param base path of the site, with a slash at both ends
 */
export function fontTags(files: Readonly<Partial<Record<Face, SubsetFile>>>, base: string): FontTags {
  const given = (['han', 'latin'] as const).flatMap((face) => {
    const file = files[face];
    return file ? [{ face, file, address: `${base}_fonts/${file.name}` }] : [];
  });
  const preloads = given.map(
    ({ address }) => `<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>`,
  );
  const rules = given.map(
    ({ face, file, address }) =>
      `@font-face{font-family:"${families[face]}";font-weight:${face === 'han' ? '200 900' : '400 700'};` +
      `font-display:optional;src:url(${address}) format("woff2");` +
      // The Latin file always holds some punctuation; where the Chinese file of the page holds it too, the Chinese
      // face draws it.
      `unicode-range:${toRanges(face, face === 'han' ? file.points : without(file.points, files.han?.points))}}`,
  );
  if (given.length === 0) return { html: '', style: undefined };
  const style = rules.join('');
  return { html: `${preloads.join('')}<style>${style}</style>`, style };
}

function without(points: readonly number[], others: readonly number[] = []): readonly number[] {
  const excluded = new Set(others);
  return points.filter((point) => !excluded.has(point));
}

/** The Chinese blocks are given as whole ranges, because listing a page's characters would cost a kilobyte. */
function toRanges(face: Face, points: readonly number[]): string {
  const whole = face === 'han' ? hanRanges : [];
  const single = points.filter((point) => !whole.some(([first, last]) => point >= first && point <= last));
  const ranges: [number, number][] = [];
  for (const point of single) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return [...ranges, ...whole]
    .map(([first, last]) => {
      const start = first.toString(16).toUpperCase();
      return first === last ? `U+${start}` : `U+${start}-${last.toString(16).toUpperCase()}`;
    })
    .join(',');
}
