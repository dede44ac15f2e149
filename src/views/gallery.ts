import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ChartTypeName, chartTypeNames } from '../charts/registry.ts';
import type { Figure } from '../figures/figure.ts';
import type { Language } from '../locale/languages.ts';
import type { SoundSite } from '../markdown/load-site.ts';

/** A kind of chart with an example that the site really has. */
export interface GalleryEntry {
  readonly type: ChartTypeName;
  /** Undefined where no figure is of this kind. */
  readonly example: { readonly figure: Figure; readonly file: string; readonly json: string } | undefined;
}

/**
 * Every registered kind of chart, with the figure whose file is the shortest, because it shows best what the kind
 * needs and no more.
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
