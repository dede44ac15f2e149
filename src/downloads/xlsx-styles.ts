import { decimalLimits } from '../model/schemas/primitives.ts';
import { xmlHead } from './xml-head.ts';

const header = 1;
const day = 2;
const whole = 3;

/** The indices of the cell styles, for the attribute `s` of a cell. */
export const style = {
  header,
  day,
  /** Shows exactly so many digits after the point, so that a printed zero stays. */
  decimal: (decimals: number): number => whole + decimals,
} as const;

const firstFormat = 164;
const formats = [
  'yyyy\\-mm\\-dd',
  ...Array.from({ length: decimalLimits.after + 1 }, (_, decimals) =>
    decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`,
  ),
];
const formatXml = formats.map(
  (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${code}"/>`,
);
const cellFormats = formats.map(
  (_, index) =>
    `<xf numFmtId="${firstFormat + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
);

export const stylesXml = `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formatXml.join('')}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellFormats.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1"/>${cellFormats.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
