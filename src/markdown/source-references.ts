import { escapeHtml } from '../locale/escape.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { writeDated } from '../model/write-dated.ts';
import { sourceTitle } from './number-popover.ts';
import type { Href } from './render-bound-text.ts';

/** Numbers the sources of a page in the order of their first use and counts the mentions of each. */
export interface SourceReferences {
  /** Writes a reference and counts it. */
  cite(id: string): string;
  /** Adds a source that only numbers are based on; it is listed without a link back to the text. */
  include(id: string): void;
  /** The ids in the order of the list. */
  ids(): readonly string[];
  /** The list, as HTML; empty if no source was used. */
  listHtml(record: HistoricalRecord, href: Href): string;
}

/** Starts the numbering of one page. */
export function sourceReferences(language: Language): SourceReferences {
  const mentions = new Map<string, number>();
  const text = words(language).story;
  const numberOf = (id: string): number => [...mentions.keys()].indexOf(id) + 1;
  return {
    cite(id) {
      const mention = (mentions.get(id) ?? 0) + 1;
      mentions.set(id, mention);
      const number = numberOf(id);
      const label = fill(text.source, { number: String(number) });
      // A word joiner keeps the number on the line of the word before it.
      return `\u2060<sup class="ref"><a href="#source-${number}" id="ref-${number}-${mention}" aria-label="${escapeHtml(label)}">${number}</a></sup>`;
    },
    include(id) {
      if (!mentions.has(id)) mentions.set(id, 0);
    },
    ids: () => [...mentions.keys()],
    listHtml(record, href) {
      if (mentions.size === 0) return '';
      const items = [...mentions].map(([id, count]) => {
        const number = numberOf(id);
        const back = Array.from({ length: count }, (_, index) => {
          const label = fill(text.back, { number: String(index + 1) });
          return ` <a class="back" href="#ref-${number}-${index + 1}" aria-label="${escapeHtml(label)}">↩</a>`;
        });
        return `<li id="source-${number}">${describe(id, record, language, href)}${back.join('')}</li>`;
      });
      return `<section class="sources" aria-labelledby="sources"><h2 id="sources">${escapeHtml(text.sources)}</h2><ol>${items.join('')}</ol></section>`;
    },
  };
}

function describe(id: string, record: HistoricalRecord, language: Language, href: Href): string {
  const source = record.sources.get(id);
  if (source === undefined) return escapeHtml(id);
  const { between } = words(language).story;
  const date = writeDated(source.published, language);
  const link = `<a href="${escapeHtml(href(`/${language}/sources/${id}/`))}">${escapeHtml(sourceTitle(source, language))}</a>`;
  return `${escapeHtml(source.publisher[language] + between)}${link}${escapeHtml(between + date)}`;
}
