import { isWide, textWidth } from './text-width.ts';

/** Characters that may not begin a line, and those that may not end one (the usual Chinese rules). */
const neverFirst = /^[，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)\]}°]/u;
const neverLast = /[（《〈「『【〔“‘([{￥¥$+\u2212±约近]$/u;
/** Chinese units and counters, which stay with the number before them: 2434.89亿元, 2009年. */
const unitWord = /^[十百千万亿元年月日家个倍吨项成点届次人户名位期版]+$/u;

// Node's own dictionary finds Chinese words, so that a line never ends inside one. The Node version is
// pinned with the project; another dictionary would show as a difference in the stored pictures.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function endsWithNumber(chunk: string): boolean {
  const match = /\d([^\d]*)$/u.exec(chunk);
  return match !== null && (match[1] === '' || unitWord.test(match[1] ?? ''));
}

function mayBreak(before: string, after: string): boolean {
  if (/\s$/u.test(before)) return true;
  if (/^\s/u.test(after) || neverFirst.test(after) || neverLast.test(before)) return false;
  const first = [...after][0] ?? '';
  const last = [...before].at(-1) ?? '';
  if (isWide(first) && endsWithNumber(before) && unitWord.test(after)) return false;
  if (isWide(first) || isWide(last)) return true;
  return /[-\u2013\u2014/]/u.test(last) && !/\d/u.test(first);
}

// Finding words is slow, and every text is wrapped for two sizes and at several widths.
const cut = new Map<string, readonly string[]>();

/** Cuts a text into the pieces that stay together on a line; a piece keeps the space after it. */
export function unbreakablePieces(text: string): readonly string[] {
  const known = cut.get(text);
  if (known !== undefined) return known;
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text.trim())) {
    const last = pieces.at(-1);
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  cut.set(text, pieces);
  return pieces;
}

/** The width of the longest piece: no narrower line holds the text without cutting words, px. */
export function narrowestWrap(text: string, fontSize: number, weight = 400): number {
  return Math.max(0, ...unbreakablePieces(text).map((piece) => textWidth(piece.trimEnd(), fontSize, weight)));
}

/** A single piece wider than the line is cut between characters: rather an odd cut than a lost text. */
function fitPiece(piece: string, width: number, fontSize: number, weight: number): string[] {
  if (textWidth(piece.trimEnd(), fontSize, weight) <= width) return [piece];
  const parts: string[] = [];
  for (const character of piece) {
    const last = parts.at(-1);
    const fits = last !== undefined && textWidth(last + character, fontSize, weight) <= width;
    if (fits) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

function fill(pieces: readonly string[], width: number, fontSize: number, weight: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces.flatMap((p) => fitPiece(p, width, fontSize, weight))) {
    const last = lines.at(-1);
    const joined = last === undefined ? piece : last + piece;
    const fits = last !== undefined && textWidth(joined.trimEnd(), fontSize, weight) <= width;
    if (fits) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/**
 * Breaks a text into lines no wider than `width` px, as few as possible and then as even as possible.
 * Breaks fall between words (Chinese words too), never before a closing mark or between a number and its
 * unit. Nothing is ever left out or shortened.
 */
export function wrapText(text: string, width: number, fontSize: number, weight = 400): string[] {
  const pieces = unbreakablePieces(text);
  if (pieces.length === 0) return [];
  const lines = fill(pieces, width, fontSize, weight);
  if (lines.length === 1) return lines;
  // The narrowest width that needs no more lines gives the most even ones.
  let low = Math.min(width, Math.max(narrowestWrap(text, fontSize, weight), width / 2));
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(pieces, middle, fontSize, weight).length > lines.length) low = middle;
    else high = middle;
  }
  return fill(pieces, high, fontSize, weight);
}
