/** Requested heights that are not applied yet, px. */
const pendingHeights = new Map<HTMLElement, number>();
/** The width of each box when its height was set, px; missing where the box still has its original height. */
const fittedWidths = new WeakMap<HTMLElement, number>();

/** A box counts as visible if it ends less than this below the viewport, because a reader may be scrolling down, px. */
const margin = 200;
/** The chart is still readable if the box is too low by at most this share of its height. */
const maxShortfall = 0.2;

/**
 * Sets the height of a box on the page of another site without a visible layout shift: the box ends below the
 * viewport, the change is tiny, or the width of the box has just changed and everything moves anyway. Otherwise the
 * change is deferred until the reader scrolls, and the chart shrinks to fit. A chart that would be too small to read,
 * such as in a narrow column, is not deferred, because an unreadable chart is worse than a layout shift.
 *
 * @param wanted px
 * @param atOnce never defers, for a box without a height of its own
 */
export function fitHeight(box: HTMLElement, wanted: number, atOnce = false): void {
  if (atOnce) fittedWidths.set(box, 0);
  pendingHeights.set(box, wanted);
  fitBoxes();
}

function fitBoxes(): void {
  for (const [box, wanted] of pendingHeights) {
    const { bottom, height, width } = box.getBoundingClientRect();
    const more = wanted - height;
    const isSeen = Math.min(bottom, bottom + more) < innerHeight + margin && Math.abs(more) > 2;
    const isReadable = more <= height * maxShortfall;
    if (isSeen && isReadable && (fittedWidths.get(box) ?? width) === width) continue;
    // The code has minimal heights that win over rules of the host, so these have to as well.
    const rules = {
      'box-sizing': 'content-box',
      'aspect-ratio': 'auto',
      'min-height': '0',
      height: `${wanted}px`,
    };
    for (const [name, value] of Object.entries(rules)) box.style.setProperty(name, value, 'important');
    fittedWidths.set(box, width);
    pendingHeights.delete(box);
  }
}

addEventListener('scroll', fitBoxes, { capture: true, passive: true });
