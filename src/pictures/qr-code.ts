import encode from 'qr';
import { writeElement } from './drawing.ts';

/**
 * Draws a QR code with the quiet zone that scanners need.
 *
 * @param text content of the code
 * @param size px of each side, quiet zone included
 */
export function qrCode(text: string, x: number, y: number, size: number): string {
  const rows = encode(text, 'raw', { ecc: 'medium', border: 4 });
  const module = size / rows.length;
  let d = '';
  rows.forEach((row, line) => {
    // One rectangle for each run of dark modules, because gaps can show between single squares.
    for (let from = 0; from < row.length; from += 1) {
      if (!row[from]) continue;
      let to = from;
      while (row[to]) to += 1;
      d += `M${from} ${line}h${to - from}v1h${from - to}z`;
      from = to;
    }
  });
  const paper = writeElement('rect', [
    ['width', rows.length],
    ['height', rows.length],
    ['fill', '#fff'],
  ]);
  const dark = writeElement('path', [
    ['d', d],
    ['fill', '#000'],
    ['shape-rendering', 'crispEdges'],
  ]);
  return writeElement('g', [['transform', `translate(${x} ${y}) scale(${module})`]], paper + dark);
}
