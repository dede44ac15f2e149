import type { Language, LocalText } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { parseBoundText, type Segment } from './bound-text.ts';
import { evaluate } from './evaluate.ts';
import { refusalsOf } from './quantity.ts';
import type { HistoricalRecord } from './record.ts';
import type { Problem } from './refusal.ts';
import { showQuantity } from './show.ts';

/** A bound text as plain words, for titles, labels and alternative texts. */
export interface PlainText {
  readonly text: string;
  /** What could not be rendered, with the offset in the source text. */
  readonly problems: readonly (Problem & { readonly offset: number })[];
}

/** Renders a bound text without any markup; numbers are evaluated, claims and terms are replaced by their words. */
export function toPlainText(source: LocalText, language: Language, record: HistoricalRecord): PlainText {
  const parsed = parseBoundText(source[language]);
  const problems: (Problem & { offset: number })[] = [...parsed.errors];
  const text = parsed.segments.map((segment) => render(segment, language, record, problems)).join('');
  return { text, problems };
}

function render(
  segment: Segment,
  language: Language,
  record: HistoricalRecord,
  problems: (Problem & { offset: number })[],
): string {
  switch (segment.kind) {
    case 'text':
    case 'plain':
      return segment.text;
    case 'number': {
      const result = evaluate(segment.expression, record);
      if (!result.ok) {
        problems.push({ ...result.problem, offset: segment.offset });
        // Only a build as of a past day shows a text whose numbers are missing.
        return words(language).story.unpublished;
      }
      if (segment.reading !== undefined) return segment.reading;
      const shown = showQuantity(
        result.quantity,
        record,
        language,
        segment.mode === 'exact' ? 'exact' : 'prose',
      );
      const remark = refusalsOf(result.quantity).length > 0 ? `（${words(language).notComparable}）` : '';
      const marked = language === 'zh' ? remark : remark.replace('（', ' (').replace('）', ')');
      return `${segment.mode === 'bare' ? shown.number : shown.text}${marked}`;
    }
    case 'claim':
      return toPlainText({ zh: segment.words, en: segment.words }, language, record).text;
    case 'term':
      return segment.text ?? record.terms.get(segment.id)?.name[language] ?? '';
    case 'source':
      return segment.text ?? '';
    case 'figure':
      return '';
  }
}
