import type { Language, LocalText } from '../locale/languages.ts';
import { hrefUnder, renderBoundText } from '../markdown/render-bound-text.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { fileAddress } from './addresses.ts';

/** A text of the data as inline HTML: numbers bound, terms and sources linked, everything else escaped. */
export function toHtml(text: LocalText, language: Language, record: HistoricalRecord): string {
  return renderBoundText(text, language, record, hrefUnder(fileAddress('')));
}
