/** Widths for which a snippet states its height: a phone, a column of text, a wide picture; px. */
export const statedWidths = { phone: 360, column: 640, wide: 960 } as const;

export type Place = keyof typeof statedWidths;

/** From this width of the frame on the wide drawing is shown, px. `embed.css` says the same. */
export const wideFrom = 560;

/** A large phone is wider than the phone whose height is stated, and its column is to be filled; px. */
const leastMost = 480;

/** A frame without a script: as high as its width demands, but never lower than its content bears; px. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** In a narrow column on a wide screen, where the chart gives way; never more than `height`. */
  readonly least: number;
  /** On a phone. */
  readonly phone: number;
}

/** How wide a frame becomes at most, px: in a wider column it stands in the middle, or much of it would be empty. */
function mostWidth({ width }: FrameSize): number {
  return Math.max(width, leastMost);
}

/**
 * The box of a frame as its `style` says it. A screen narrower than the wide drawing is a phone, whose frame is as
 * high as a phone needs; no other unit of CSS tells a phone from a narrow column without a script.
 */
export function boxStyle(size: FrameSize): string {
  const { width, height, least, phone } = size;
  const onPhone = `min(${phone}px,(${wideFrom}px - 100vw)*99)`;
  const lowest = phone > least ? `max(${least}px,${onPhone})` : `${least}px`;
  return `max-width:${mostWidth(size)}px;margin-inline:auto;aspect-ratio:${width}/${height};min-height:${lowest}`;
}

/** How high such a box is, px, in a column on a screen that is as wide as the column or much wider. */
export function boxHeight(size: FrameSize, column: number, screen: number): number {
  const { width, height, least, phone } = size;
  const shown = Math.min(column, mostWidth(size));
  return Math.max(Math.round((height * shown) / width), screen < wideFrom ? phone : least);
}
