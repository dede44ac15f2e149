/** Widths for which a snippet states its height: a phone, a column of text, a wide picture; px. */
export const statedWidths = { phone: 360, column: 640, wide: 960 } as const;

export type Place = keyof typeof statedWidths;

/** From this width of the frame on the wide drawing is shown, px. `embed.css` says the same. */
export const wideFrom = 560;

/** A frame without a script: as high as its width demands, but never lower than its content bears; px. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** In a narrow column on a wide screen, where the chart gives way; never more than `height`. */
  readonly least: number;
  /** On a phone. */
  readonly phone: number;
}

/**
 * The box of a frame as its `style` says it. A screen narrower than the wide drawing is a phone, whose frame is as
 * high as a phone needs; no other unit of CSS tells a phone from a narrow column without a script.
 */
export function boxStyle({ width, height, least, phone }: FrameSize): string {
  const onPhone = `min(${phone}px,(${wideFrom}px - 100vw)*99)`;
  return `aspect-ratio:${width}/${height};min-height:${phone > least ? `max(${least}px,${onPhone})` : `${least}px`}`;
}

/** How high such a box is, px, in a column on a screen that is as wide as the column or much wider. */
export function boxHeight(
  { width, height, least, phone }: FrameSize,
  column: number,
  screen: number,
): number {
  return Math.max(Math.round((height * column) / width), screen < wideFrom ? phone : least);
}
