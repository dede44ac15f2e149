import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';
import { toPlainText } from '../model/plain-text.ts';
import { compareText } from '../model/record.ts';
import { addressOf } from '../site/addresses.ts';

export interface NewsItem {
  readonly kind: 'figure' | 'dataset';
  readonly title: string;
  readonly href: string;
  readonly changed: string;
}

/**
 * The figures and the datasets that changed last, at most `most` of each, the latest first; stories have a list of
 * their own.
 */
export function latestChanges(site: SoundSite, language: Language, most: number): readonly NewsItem[] {
  const figures = [...site.figures.values()].map(
    ({ [language]: { id, headline, changed } }): NewsItem => ({
      kind: 'figure',
      title: headline,
      href: addressOf(language, 'figures', id),
      changed,
    }),
  );
  const datasets = [...site.record.datasets.values()].map(
    ({ id, file }): NewsItem => ({
      kind: 'dataset',
      title: toPlainText(file.title, language, site.record).text,
      href: addressOf(language, 'data', id),
      changed: file.changed,
    }),
  );
  return [figures, datasets].flatMap((each) => each.toSorted(latestFirst).slice(0, most)).sort(latestFirst);
}

const latestFirst = (a: NewsItem, b: NewsItem): number => compareText(b.changed, a.changed);
