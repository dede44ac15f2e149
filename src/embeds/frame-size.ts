/** Widths of a frame for which the panel offers snippets: a phone, a column of text, a wide picture; px. */
export const statedWidths = { phone: 360, column: 640, wide: 960 } as const;

export type Place = keyof typeof statedWidths;

/** The wide drawing is shown in frames of at least this width, where its labels are 10 px high; px. */
export const wideBreakpoint = 632;

/** No frame is limited to less than this, so that it fills the column on large phones; px. */
const minMaxWidth = 480;

/** The narrowest column in which a frame stands, px. */
const narrowest = 240;

/** The heights of a frame without a script, px. */
export interface FrameSize {
  /** The width of its place. */
  readonly width: number;
  /** In a column of at least `wideBreakpoint`. */
  readonly height: number;
  /** In a narrower column. */
  readonly phone: number;
}

/** The maximal width of a frame, px. In a wider column it is centred; otherwise much of it would be empty. */
function maxWidth({ width }: FrameSize): number {
  return Math.max(width, minMaxWidth);
}

/** One of two heights, depending on whether a width is below the breakpoint. */
function stepAt(width: string, { height, phone }: FrameSize): string {
  return phone > height
    ? `clamp(${height}px,(${wideBreakpoint}px - ${width})*99,${phone}px)`
    : `clamp(${phone}px,(${width} - ${wideBreakpoint - 1}px)*99,${height}px)`;
}

/** The `style` of the element around a frame: the column of which the frame takes the width. */
export function columnStyle(size: FrameSize): string {
  return (
    `container-type:inline-size;width:100%;min-width:${narrowest}px;` +
    `max-width:${maxWidth(size)}px;margin:0 auto`
  );
}

/**
 * The `style` of a frame in such a column. Its height is a minimal height, in three versions: one number; depending on
 * the width of the window, for browsers without container queries; depending on the column. Above it, the height is
 * that of the content where the browser knows `frame-sizing`.
 *
 * `block-size` rather than `height` lets go of the height of the attribute. Sanitizers that keep only a few properties
 * drop it with the rest, so that the attribute stays in force. `!important` wins over rules of the host, which have
 * other frames in mind.
 */
export function frameStyle(size: FrameSize): string {
  const heights = [`${size.phone}px`, stepAt('100vw', size), stepAt('100cqw', size)];
  return (
    `display:block;width:100%;min-width:${narrowest}px;block-size:auto!important;aspect-ratio:auto!important;` +
    `${heights.map((each) => `min-height:${each}!important;`).join('')}` +
    'max-height:none!important;frame-sizing:content-height;border:0'
  );
}

/** The height of a frame with that style, px, for a width of the column. */
export function boxHeight(size: FrameSize, column: number): number {
  return Math.min(column, maxWidth(size)) < wideBreakpoint ? size.phone : size.height;
}
