import { escapeXml } from '../locale/escape.ts';
import { xmlHead } from './xml-head.ts';

/** The texts of a workbook, each stored once; cells refer to them by index. */
export class SharedStrings {
  readonly #indices = new Map<string, number>();
  #uses = 0;

  /** The index of a text, which is added if it is new. */
  indexOf(text: string): number {
    this.#uses += 1;
    const index = this.#indices.get(text);
    if (index !== undefined) return index;
    this.#indices.set(text, this.#indices.size);
    return this.#indices.size - 1;
  }

  /** The part of the workbook that lists them; complete once all cells are written. */
  *pieces(): Iterable<string> {
    yield `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#indices.size}">`;
    for (const text of this.#indices.keys()) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
    yield '</sst>';
  }
}
