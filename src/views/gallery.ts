import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ChartTypeName, chartTypeNames } from '../charts/chart-types.ts';
import type { Figure } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';

/** A chart type with an example from the site. */
export interface GalleryEntry {
  readonly type: ChartTypeName;
  /** Undefined where no figure is of this type. */
  readonly example: { readonly figure: Figure; readonly file: string; readonly json: string } | undefined;
}

/**
 * Every registered chart type with the figure that has the shortest file, because that one shows best what the type
 * needs.
 * @param root the content root, where the files are
 */
export function galleryEntries({ figures }: SoundSite, root: string, language: Language): GalleryEntry[] {
  return chartTypeNames.map((type) => {
    const [example] = [...figures.values()]
      .map((each) => each[language])
      .filter((figure) => figure.type === type)
      .map((figure) => {
        const file = `data/figures/${figure.id}.json`;
        return { figure, file, json: readFileSync(path.join(root, file), 'utf8').trimEnd() };
      })
      .sort((a, b) => a.json.length - b.json.length);
    return { type, example };
  });
}
