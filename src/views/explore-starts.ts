import type { ExploreView } from '../client/explore/view.ts';
import type { LocalText } from '../locale/languages.ts';
import { type HistoricalRecord, observationsIn } from '../model/record.ts';

/** A view that Explore suggests. */
export interface ExploreStart {
  readonly title: LocalText;
  readonly about: LocalText;
  readonly view: ExploreView;
}

/** The suggestions, in their order; those that a historical build cannot draw yet are left out. */
export function exploreStarts(record: HistoricalRecord): readonly ExploreStart[] {
  return record.site.starts.flatMap(({ title, about, series, show, from, to, base }) => {
    const chosen = series.flatMap((id) => {
      const edition = record.series.get(id)?.edition;
      return edition !== undefined && observationsIn(record, id).length > 1 ? [{ series: id, edition }] : [];
    });
    if (chosen.length < series.length) return [];
    return [
      {
        title,
        about,
        view: { chosen, from: from ?? '', to: to ?? '', mode: show ?? 'level', base: base ?? '' },
      },
    ];
  });
}
