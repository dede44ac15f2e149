import { type PictureKind, variantPath } from '../embeds/addresses.ts';
import { embedLink } from '../embeds/embed-link.ts';
import { type Place, statedWidths } from '../embeds/frame-size.ts';
import { frameSize } from '../embeds/height.ts';
import type { PanelData, PanelFigure } from '../embeds/panel-data.ts';
import type { Figure } from '../figures/figure.ts';
import type { Figures } from '../figures/load-figures.ts';
import { formatDate } from '../locale/format.ts';
import { words } from '../locale/words.ts';
import type { HistoricalRecord } from '../model/record.ts';
import { captionOf } from '../pictures/caption.ts';
import { rootAddress } from '../site/addresses.ts';
import { frozenFile, frozenVariants, listener } from './embeds.ts';

/** The pictures that the panel offers, by purpose; cards are for shared links only. */
export const offeredPictures = [
  [
    'light',
    [
      ['.svg', 'svg'],
      ['.png', 'png'],
      ['@2x.png', 'large'],
    ],
  ],
  [
    'dark',
    [
      ['-dark.svg', 'svg'],
      ['-dark.png', 'png'],
      ['-dark@2x.png', 'large'],
    ],
  ],
  ['tall', [['-tall.png', 'tall']]],
] as const satisfies readonly (readonly [string, readonly (readonly [PictureKind, string])[]])[];

const places = Object.keys(statedWidths) as readonly Place[];

/** The data from which the script of the panel composes the code. */
export function panelData(
  drawn: NonNullable<ReturnType<Figures['get']>>,
  record: HistoricalRecord,
): PanelData {
  const toPanelFigure = (figure: Figure): PanelFigure => {
    const caption = captionOf(figure, record);
    const sizes = (plain: boolean) =>
      Object.fromEntries(
        places.map((place) => [place, frameSize(figure, caption, plain, place)]),
      ) as PanelFigure['sizes']['full'];
    return {
      headline: figure.headline,
      alt: figure.alt,
      ...textsOf(figure, record),
      link: embedLink(figure.language, record.site.title[figure.language]),
      hashes: Object.fromEntries(
        frozenVariants.map((variant) => [variantPath(variant), frozenFile(figure, variant).hash]),
      ),
      sizes: { full: sizes(false), plain: sizes(true) },
    };
  };
  return {
    root: rootAddress(),
    figure: drawn.zh.id,
    listener,
    languages: { zh: toPanelFigure(drawn.zh), en: toPanelFigure(drawn.en) },
  };
}

/** The caption and the credit of a figure for an article. */
export function textsOf(figure: Figure, record: HistoricalRecord): { caption: string; credit: string } {
  const { language, subtitle } = figure;
  const { page } = words(language);
  const { source, credit } = captionOf(figure, record);
  const stop = language === 'zh' ? '。' : '. ';
  const withStop = (text: string): string => `${text.replace(/[。.]\s*$/u, '')}${stop}`;
  return {
    caption: `${withStop(figure.headline)}${withStop(subtitle)}${withStop(source)}`.trim(),
    credit: `${credit}${page.open}${formatDate(figure.changed, language)}${page.close}`,
  };
}
