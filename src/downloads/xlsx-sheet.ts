import { daysBetween } from '../model/dates.ts';
import type { Cell, CellType, Table } from './table.ts';
import type { SharedStrings } from './xlsx-strings.ts';
import { style } from './xlsx-styles.ts';
import { xmlHead } from './xml-head.ts';

/** The digits that a floating-point number holds without loss; a longer number is written as text. */
const mostDigits = 15;
/** Spreadsheets count days from here. Before March 1900 they count wrongly, so such a day is written as text. */
const dayZero = '1899-12-30';
const firstReliableDay = '1900-03-01';
const narrowest = 8;
const widest = 48;

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetters(Math.floor(index / 26) - 1)}${last}`;
}

/**
 * A sheet with its first row frozen and filterable, in pieces.
 * @param strings of the workbook; the sheet adds its texts to them
 * @param isShown whether the workbook opens on this sheet
 */
export function* sheetPieces(table: Table, strings: SharedStrings, isShown: boolean): Iterable<string> {
  const letters = table.columns.map((_, index) => columnLetters(index));
  const last = letters.at(-1) ?? 'A';
  const view = `<sheetView workbookViewId="0"${isShown ? ' tabSelected="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`;
  yield `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:${last}${table.rows.length + 1}"/><sheetViews>${view}</sheetViews><cols>${widths(table)}</cols><sheetData>`;
  const heads = table.columns.map(
    ({ name }, index) =>
      `<c r="${letters[index]}1" s="${style.header}" t="s"><v>${strings.indexOf(name)}</v></c>`,
  );
  yield `<row r="1">${heads.join('')}</row>`;
  for (const [index, cells] of table.rows.entries()) {
    const row = index + 2;
    const written = cells.map((cell, column) =>
      cell === null
        ? ''
        : toCell(`${letters[column]}${row}`, cell, table.columns[column]?.type ?? 'text', strings),
    );
    yield `<row r="${row}">${written.join('')}</row>`;
  }
  yield `</sheetData><autoFilter ref="A1:${last}${table.rows.length + 1}"/></worksheet>`;
}

function toCell(address: string, cell: Exclude<Cell, null>, type: CellType, strings: SharedStrings): string {
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ((type === 'decimal' || type === 'integer') && cell.replace(/\D/g, '').length <= mostDigits) {
    const decimals = cell.split('.')[1]?.length ?? 0;
    return `<c r="${address}" s="${style.decimal(decimals)}"><v>${cell}</v></c>`;
  }
  if (type === 'day' && cell >= firstReliableDay)
    return `<c r="${address}" s="${style.day}"><v>${daysBetween(dayZero, cell)}</v></c>`;
  return `<c r="${address}" t="s"><v>${strings.indexOf(cell)}</v></c>`;
}

/** Column widths in characters, from the header and the first rows; a Han character counts for two. */
function widths(table: Table): string {
  const measure = (text: string): number => text.length + (text.match(/[\u0300-\uffff]/g)?.length ?? 0);
  return table.columns
    .map(({ name }, index) => {
      const longest = Math.max(
        measure(name) + 3,
        ...table.rows.slice(0, 200).map((cells) => measure(String(cells[index] ?? ''))),
      );
      const width = Math.min(widest, Math.max(narrowest, longest + 1));
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
    })
    .join('');
}
