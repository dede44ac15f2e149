/** The heights that boxes wait for, px. */
const waiting = new Map<HTMLElement, number>();
/** How wide a box was when it got its height, px; what has none yet keeps the one that its page gave it. */
const fitted = new WeakMap<HTMLElement, number>();

/** How far below the window a box has to end: a reader may be scrolling towards it; px. */
const margin = 200;
/** By which share of its height a box may be too low before its chart is too small to read. */
const bearable = 0.2;

/**
 * Gives a box of somebody else's page the height that its chart wants, when nobody sees anything move: as long as it
 * ends below the window, or by so little that nothing counts it, or because its width has just changed and everything
 * moves. Otherwise it waits; meanwhile the chart makes do with the box, which is about right. A chart that cannot make
 * do, as in a narrow column beside a text, does not wait: a chart that nobody can read is worse than a text that moves.
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
    const isReadable = more <= height * bearable;
    if (isSeen && isReadable && (fitted.get(box) ?? width) === width) continue;
    box.style.boxSizing = 'content-box';
    box.style.aspectRatio = 'auto';
    box.style.minHeight = '0';
    box.style.height = `${wanted}px`;
    fitted.set(box, width);
    waiting.delete(box);
  }
}

addEventListener('scroll', fitBoxes, { capture: true, passive: true });
