import type { Figure } from '../figures/figure.ts';
import { formatCount } from '../locale/format.ts';
import { fill, words } from '../locale/words.ts';
import type { HistoricalRecord } from '../model/record.ts';

/** The text below a figure outside of the site: note, sources and credit. */
export interface Caption {
  readonly note: string | undefined;
  readonly source: string;
  readonly credit: string;
}

/** More publishers would not fit below a figure on a phone; the page of the figure names all of them. */
const maxPublishers = 3;

/** The caption of a figure, in its language. */
export function captionOf(figure: Figure, record: HistoricalRecord): Caption {
  const { language } = figure;
  const { embed, figure: text, page } = words(language);
  const publishers = [
    ...new Set(figure.sources.map((id) => record.sources.get(id)?.publisher[language] ?? id)),
  ];
  const named = publishers.slice(0, maxPublishers).join(page.listComma);
  const more = publishers.length - maxPublishers;
  const sources =
    more > 0 ? fill(embed.andMore, { sources: named, count: formatCount(more, language) }) : named;
  return {
    note: figure.note,
    source: `${text.sources}${page.colon}${sources}`,
    credit: record.site.title[language],
  };
}
