/** The heights that boxes wait for, px. */
const waiting = new Map<HTMLElement, number>();
/** How wide a box was when it got its height, px; what has none yet keeps the one that its page gave it. */
const fitted = new WeakMap<HTMLElement, number>();

/** How far below the window a box has to end: a reader may be scrolling towards it; px. */
const margin = 200;

/**
 * Gives a box of somebody else's page the height that its chart wants, when nobody sees anything move: as long as it
 * ends below the window, or by so little that nothing counts it, or because its width has just changed and everything
 * moves. Otherwise it waits; meanwhile the chart makes do with the box, which is about right.
 *
 * @param wanted px
 * @param atOnce also where it is seen, for a box that nobody gave a height
 */
export function fitHeight(box: HTMLElement, wanted: number, atOnce = false): void {
  if (atOnce) fitted.set(box, 0);
  waiting.set(box, wanted);
  fitBoxes();
}

function fitBoxes(): void {
  for (const [box, wanted] of waiting) {
    const { bottom, height, width } = box.getBoundingClientRect();
    const more = wanted - height;
    const isSeen = Math.min(bottom, bottom + more) < innerHeight + margin && Math.abs(more) > 2;
    if (isSeen && (fitted.get(box) ?? width) === width) continue;
    box.style.boxSizing = 'content-box';
    box.style.aspectRatio = 'auto';
    box.style.minHeight = '0';
    box.style.height = `${wanted}px`;
    fitted.set(box, width);
    waiting.delete(box);
  }
}

addEventListener('scroll', fitBoxes, { capture: true, passive: true });
