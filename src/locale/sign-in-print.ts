/** Words of a print that say which way a figure went, in the languages of the sources. */
const falls =
  /下降|减少|回落|下滑|降低|下跌|跌|缩小|缩减|降幅|低于|负|减|降|(?<![a-z])(?:drop|fell|fall|declin|decreas|reduc|lower|down(?![a-z])|less|slump|tumbl|shr[aiu]nk|minus|below)|減|下落/giu;
const rises =
  /增长|增加|上升|提高|提升|增幅|增速|上涨|涨|高于|递增|攀升|增|升|(?<![a-z])(?:rose|rise|rising|grew|grow|increas|up(?![a-z])|higher|gain|expan|add(?=s|ed)|more(?! than)|above|soar|jump)|増|上昇/giu;
/** 降幅扩大 is a fall and 增幅回落 a rise that slows: such words turn what the others say. */
const turning = /降幅|增幅|增速|涨幅|跌幅|growth/iu;

const minus = '[-−－﹣–]';

/**
 * The sign that the words of a print give to a number: that of a minus before it, or of the words of its clause.
 *
 * @param printed the number as a decimal
 * @param moves whether the number is one that rises or falls, so that words decide; of a level only a minus does
 * @returns undefined where nothing says it, or the words point both ways
 */
export function signInPrint(
  asPrinted: string,
  printed: string,
  moves: boolean,
): 'positive' | 'negative' | undefined {
  const plain = asPrinted.normalize('NFKC').replace(/(\d)[,\s](?=\d{3})/g, '$1');
  const digits = printed.replace('-', '').replace('.', '\\.');
  const number = new RegExp(`(?<![\\d.])(${minus}\\s?)?${digits}(?![\\d]|\\.\\d)`, 'u').exec(plain);
  // A dash between two numbers is that of a range, and one after a word a hyphen.
  const dashed = number?.[1] !== undefined && !/[\p{L}\d%]\s*$/u.test(plain.slice(0, number.index));
  if (dashed) return 'negative';
  // 回落到11.4% says where a figure went, not how far.
  const reached = /(?:[到至为]|(?<![a-z])(?:to|at))\s*$/iu.test(plain.slice(0, number?.index ?? 0));
  if (!moves || reached) return undefined;
  const clause = clauseAround(plain, number?.index ?? 0);
  const down = clause.match(falls);
  const up = clause.replace(falls, '').match(rises);
  if (down && !turning.test(clause) && !up) return 'negative';
  return up && !down ? 'positive' : undefined;
}

/** The clause that a number stands in. Enumerations by 、 share their verb. */
function clauseAround(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[,。;:!?，；：]|\.\s/u)
      .at(-1) ?? '';
  const after = text.slice(at).split(/[,。;:!?，；：]|\.\s|\.$/u)[0] ?? '';
  return before + after;
}
