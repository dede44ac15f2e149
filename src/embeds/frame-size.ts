/** Widths of a frame for which the panel offers snippets: a phone, a column of text, a wide picture; px. */
export const statedWidths = { phone: 360, column: 640, wide: 960 } as const;

export type Place = keyof typeof statedWidths;

/** The wide drawing is shown in frames of at least this width, px. `embed.css` has the same breakpoint. */
export const wideBreakpoint = 560;

/** No frame is limited to less than this, so that it fills the column on large phones; px. */
const minMaxWidth = 480;

/** The size of a frame without a script, px: `width` and `height` are its shape, the others its minimal heights. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** Minimal height in a narrow column on a wide screen, where the chart may shrink; at most `height`. */
  readonly least: number;
  /** Minimal height on a phone. */
  readonly phone: number;
}

/** The maximal width of a frame, px. In a wider column it is centred; otherwise much of it would be empty. */
function maxWidth({ width }: FrameSize): number {
  return Math.max(width, minMaxWidth);
}

/**
 * The `style` of a frame. A viewport below the breakpoint counts as a phone, where the frame is at least as high as a
 * phone needs. Without a script, only the viewport distinguishes a phone from a narrow column on a wide screen.
 */
export function boxStyle(size: FrameSize): string {
  const { width, height, least, phone } = size;
  const onPhone = `min(${phone}px,(${wideBreakpoint}px - 100vw)*99)`;
  const lowest = phone > least ? `max(${least}px,${onPhone})` : `${least}px`;
  return `max-width:${maxWidth(size)}px;margin-inline:auto;aspect-ratio:${width}/${height};min-height:${lowest}`;
}

/** The height of a frame with that style, px, for a width of the column and of the viewport. */
export function boxHeight(size: FrameSize, column: number, screen: number): number {
  const { width, height, least, phone } = size;
  const shown = Math.min(column, maxWidth(size));
  return Math.max(Math.round((height * shown) / width), screen < wideBreakpoint ? phone : least);
}
