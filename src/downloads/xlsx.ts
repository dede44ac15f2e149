import { escapeXml } from '../locale/escape.ts';
import { packArchive } from './archive.ts';
import type { DownloadFormat } from './format.ts';
import type { Table } from './table.ts';
import { columnLetters, sheetPieces } from './xlsx-sheet.ts';
import { SharedStrings } from './xlsx-strings.ts';
import { stylesXml } from './xlsx-styles.ts';
import { xmlHead } from './xml-head.ts';

const namespace = 'http://schemas.openxmlformats.org';
const spreadsheet = `${namespace}/spreadsheetml/2006/main`;
const relationships = `${namespace}/officeDocument/2006/relationships`;
const packageTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook for people: one sheet for each table, with numbers as numbers and dates as dates. */
export const xlsx: DownloadFormat = {
  extension: 'xlsx',
  mediaType: `${packageTypes}.sheet`,
  write({ about, tables }) {
    const sheets = Object.entries(tables).map(([name, table], index) => ({ name, table, id: index + 1 }));
    const strings = new SharedStrings();
    return packArchive([
      { name: '[Content_Types].xml', content: [contentTypes(sheets.length)] },
      { name: '_rels/.rels', content: [rootRelations] },
      {
        name: 'docProps/core.xml',
        content: [coreProperties(about.title.en, about.publisher.en, about.modified)],
      },
      { name: 'xl/workbook.xml', content: [workbook(sheets)] },
      { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(sheets.length)] },
      { name: 'xl/styles.xml', content: [stylesXml] },
      ...sheets.map(({ table, id }) => ({
        name: `xl/worksheets/sheet${id}.xml`,
        content: sheetPieces(table, strings, id === 1),
      })),
      // This comes last, because the sheets fill it while they are written.
      { name: 'xl/sharedStrings.xml', content: strings.pieces() },
    ]);
  },
};

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="${part}" ContentType="${type}"/>`;
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return `${xmlHead}<Types xmlns="${namespace}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', `${packageTypes}.sheet.main+xml`)}${numbers.map((each) => override(`/xl/worksheets/sheet${each}.xml`, `${packageTypes}.worksheet+xml`)).join('')}${override('/xl/styles.xml', `${packageTypes}.styles+xml`)}${override('/xl/sharedStrings.xml', `${packageTypes}.sharedStrings+xml`)}${override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

const rootRelations = `${xmlHead}<Relationships xmlns="${namespace}/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${namespace}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

function coreProperties(title: string, creator: string, modified: string): string {
  const day = `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}T00:00:00Z</dcterms:modified>`;
  return `${xmlHead}<cp:coreProperties xmlns:cp="${namespace}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>${day}</cp:coreProperties>`;
}

function workbook(
  sheets: readonly { readonly name: string; readonly id: number; readonly table: Table }[],
): string {
  const listed = sheets.map(({ name, id }) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`);
  // Excel looks for the range of a filter under this name too.
  const ranges = sheets.map(
    ({ name, table }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${name}!$A$1:$${columnLetters(table.columns.length - 1)}$${table.rows.length + 1}</definedName>`,
  );
  return `${xmlHead}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets>${listed.join('')}</sheets><definedNames>${ranges.join('')}</definedNames></workbook>`;
}

function workbookRelations(sheets: number): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  return `${xmlHead}<Relationships xmlns="${namespace}/package/2006/relationships">${numbers.map((each) => relation(each, 'worksheet', `worksheets/sheet${each}.xml`)).join('')}${relation(sheets + 1, 'styles', 'styles.xml')}${relation(sheets + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`;
}
