import { unzipSync } from 'fflate';
import type { Cell } from '../../src/downloads/table.ts';

/**
 * Reads a workbook by the letter of the format: names from the workbook, kinds of cells from their types and styles.
 * Patterns instead of a parser of XML keep it quick; that real readers open the file is tested elsewhere.
 *
 * @returns for each sheet its rows, the header first, with what each cell shows
 */
export function readXlsx(content: Uint8Array): ReadonlyMap<string, readonly (readonly Cell[])[]> {
  const files = unzipSync(content);
  const xml = (name: string): string => {
    const file = files[name];
    if (!file) throw new Error(`The workbook has no part ${name}.`);
    return new TextDecoder().decode(file);
  };
  const strings = all(xml('xl/sharedStrings.xml'), /<t [^>]*>([^<]*)<\/t>/g).map(([, text = '']) =>
    decodeXml(text),
  );
  const styles = xml('xl/styles.xml');
  const codes = new Map(
    all(styles, /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g).map(([, id = '', code = '']) => [id, code]),
  );
  const [, cellFormats = ''] = /<cellXfs [^>]*>(.*?)<\/cellXfs>/.exec(styles) ?? [];
  const formats = all(cellFormats, /<xf numFmtId="(\d+)"/g).map(([, id = '']) => codes.get(id) ?? '');
  const names = all(xml('xl/workbook.xml'), /<sheet name="([^"]*)"/g).map(([, name = '']) => name);
  return new Map(
    names.map((name, index) => [
      name,
      readSheet(xml(`xl/worksheets/sheet${index + 1}.xml`), strings, formats),
    ]),
  );
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function decodeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function readSheet(sheet: string, strings: readonly string[], formats: readonly string[]): Cell[][] {
  const rows = all(sheet, /<row [^>]*>(.*?)<\/row>/g).map(([, row = '']) => {
    const cells: Cell[] = [];
    for (const [, letters = '', attributes = '', value = ''] of all(
      row,
      /<c r="([A-Z]+)\d+"([^>]*)><v>([^<]*)<\/v><\/c>/g,
    )) {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      cells[column] = shown(attributes, value, strings, formats);
    }
    return cells;
  });
  const width = rows[0]?.length ?? 0;
  return rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? null));
}

function shown(
  attributes: string,
  value: string,
  strings: readonly string[],
  formats: readonly string[],
): Cell {
  if (attributes.includes('t="s"')) return strings[Number(value)] ?? null;
  if (attributes.includes('t="b"')) return value === '1';
  const [, style = '0'] = /s="(\d+)"/.exec(attributes) ?? [];
  const format = formats[Number(style)] ?? '';
  if (format.startsWith('yyyy'))
    return new Date(Date.UTC(1899, 11, 30) + Number(value) * 86_400_000).toISOString().slice(0, 10);
  // What a reader sees: the number with the digits of its format.
  return Number(value).toFixed(format.split('.')[1]?.length ?? 0);
}
