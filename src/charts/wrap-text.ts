import { isWide, textWidth } from './text-width.ts';

/** Characters that may not begin a line, and characters that may not end one (the usual rules for Chinese). */
const neverFirst = /^[，。、；：？！）》〉」』】〕”’…—·％%,.;:?!)\]}°]/u;
const neverLast = /[（《〈「『【〔“‘([{￥¥$+\u2212±约近]$/u;
/** Chinese units and counters, which stay on the line of the number before them: 2434.89亿元, 2009年. */
const unitWord = /^[十百千万亿元年月日家个倍吨项成点届次人户名位期版]+$/u;

// The dictionary of Node finds Chinese words, so that a line never breaks inside one. The project pins the version of
// Node; a changed dictionary would show as a difference in the stored pictures. A browser that draws a picture itself
// and has no dictionary may break a line after any Chinese character.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
const withoutDictionary = /\p{Script=Han}|[^\p{Script=Han}\s]+|\s+/gu;

function wordsOf(text: string): readonly string[] {
  return segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(withoutDictionary) ?? []);
}

function endsWithNumber(chunk: string): boolean {
  const match = /\d([^\d]*)$/u.exec(chunk);
  return match !== null && (match[1] === '' || unitWord.test(match[1] ?? ''));
}

function mayBreak(before: string, after: string): boolean {
  if (/\s$/u.test(before)) return true;
  if (/^\s/u.test(after) || neverFirst.test(after) || neverLast.test(before)) return false;
  const first = [...after][0] ?? '';
  const [last = ''] = [...before].slice(-1);
  if (isWide(first) && endsWithNumber(before) && unitWord.test(after)) return false;
  if (isWide(first) || isWide(last)) return true;
  return /[-\u2013\u2014/]/u.test(last) && !/\d/u.test(first);
}

// Segmenting is slow, and every text is wrapped for two sizes at several widths, so its pieces are cached.
const pieceCache = new Map<string, readonly string[]>();

/** Splits a text into pieces that must not be broken; a piece includes the space after it. */
export function unbreakablePieces(text: string): readonly string[] {
  const cached = pieceCache.get(text);
  if (cached !== undefined) return cached;
  const pieces: string[] = [];
  for (const segment of wordsOf(text.trim())) {
    const last = pieces[pieces.length - 1];
    if (last === undefined || mayBreak(last, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  pieceCache.set(text, pieces);
  return pieces;
}

/** The width of the longest unbreakable piece, px: in narrower lines a word would have to be broken. */
export function narrowestWrap(text: string, fontSize: number, weight = 400): number {
  return Math.max(0, ...unbreakablePieces(text).map((piece) => textWidth(piece.trimEnd(), fontSize, weight)));
}

/** Breaks a piece that is wider than the line between characters, so that no text is lost. */
function fitPiece(piece: string, width: number, fontSize: number, weight: number): string[] {
  if (textWidth(piece.trimEnd(), fontSize, weight) <= width) return [piece];
  const parts: string[] = [];
  for (const character of piece) {
    const last = parts[parts.length - 1];
    const fits = last !== undefined && textWidth(last + character, fontSize, weight) <= width;
    if (fits) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

/** Greedy line filling: each line takes as many pieces as fit. */
function fillLines(pieces: readonly string[], width: number, fontSize: number, weight: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces.flatMap((p) => fitPiece(p, width, fontSize, weight))) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? piece : last + piece;
    const fits = last !== undefined && textWidth(joined.trimEnd(), fontSize, weight) <= width;
    if (fits) lines[lines.length - 1] = joined;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/**
 * Breaks a text into the fewest lines no wider than `width` px, and then makes them as even as possible. Lines break
 * between words (also Chinese words), never before closing punctuation or between a number and its unit. Nothing is
 * left out or shortened.
 */
export function wrapText(text: string, width: number, fontSize: number, weight = 400): string[] {
  const pieces = unbreakablePieces(text);
  if (pieces.length === 0) return [];
  const lines = fillLines(pieces, width, fontSize, weight);
  if (lines.length === 1) return lines;
  // Binary search for the narrowest width with as many lines: it gives the most even ones.
  let low = Math.min(width, Math.max(narrowestWrap(text, fontSize, weight), width / 2));
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fillLines(pieces, middle, fontSize, weight).length > lines.length) low = middle;
    else high = middle;
  }
  return fillLines(pieces, high, fontSize, weight);
}
