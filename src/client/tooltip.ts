import type { ScreenMark } from './marks.ts';

/** The contents of a tooltip: a heading, the value, and facts as term and text. */
export interface TooltipText {
  readonly head: string;
  readonly value: string;
  readonly struck: boolean;
  readonly facts: readonly (readonly [string, string])[];
}

export interface Tooltip {
  /** Shows the text next to a mark, with a ring around the mark and, in line charts, a crosshair. */
  show(text: TooltipText, mark: ScreenMark, button?: HTMLElement): void;
  hide(): void;
  /** Pins the tooltip: the pointer can enter it, select its text and press its button. */
  hold(held: boolean): void;
  readonly element: HTMLElement;
}

/** Gap between a mark and its tooltip, px. */
const gap = 14;

/** Creates an element with a class and a text, which is never parsed as markup. */
export function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

/**
 * The position of a tooltip along one axis: after the mark, or before it if there is no room, within the limits.
 *
 * @param from start of the mark, px; `length` is its size
 * @param size of the tooltip
 */
export function besideMark(from: number, length: number, size: number, low: number, high: number): number {
  const after = from + length + gap;
  const before = from - gap - size;
  const wanted = after + size <= high ? after : before >= low ? before : after;
  return Math.max(low, Math.min(wanted, high - size));
}

/**
 * Creates the tooltip of a figure. It is hidden from screen readers, which get the same text from a live region.
 *
 * @param picture the positioned element around the drawings
 * @param hasCrosshair whether to draw a vertical line through the mark
 */
export function tooltipIn(picture: HTMLElement, hasCrosshair: boolean): Tooltip {
  const cross = make('div', 'f-cross');
  const ring = make('div', 'f-ring');
  const tip = make('div', 'f-tip');
  const layer = make('div', 'f-layer');
  layer.setAttribute('aria-hidden', 'true');
  layer.hidden = true;
  layer.append(...(hasCrosshair ? [cross] : []), ring, tip);
  picture.append(layer);
  return {
    element: tip,
    show({ head, value, struck, facts }, mark, button) {
      const list = make('dl', '');
      for (const [term, text] of facts) list.append(make('dt', '', term), make('dd', '', text));
      tip.replaceChildren(
        make('p', 'f-head', head),
        make(struck ? 's' : 'p', 'f-value', value),
        ...(facts.length > 0 ? [list] : []),
        ...(button ? [button] : []),
      );
      layer.hidden = false;
      const { width, height } = picture.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = tip;
      const round = 5;
      place(ring, mark.left - round, mark.top - round);
      ring.style.width = `${mark.width + 2 * round}px`;
      ring.style.height = `${mark.height + 2 * round}px`;
      cross.style.left = `${mark.left + mark.width / 2}px`;
      // The tooltip of a wide mark, such as a bar, is below or above it; that of a dot is to its side.
      const isWide = mark.width > width / 4 || offsetWidth > width * 0.45;
      const middle = mark.left + mark.width / 2 - offsetWidth / 2;
      const left = isWide
        ? Math.max(0, Math.min(middle, width - offsetWidth))
        : besideMark(mark.left, mark.width, offsetWidth, 0, width);
      const centred = mark.top + mark.height / 2 - offsetHeight / 2;
      const top = isWide
        ? besideMark(mark.top, mark.height, offsetHeight, Number.NEGATIVE_INFINITY, roomBelow(picture))
        : Math.max(0, Math.min(centred, height - offsetHeight));
      place(tip, left, top);
    },
    hide() {
      layer.hidden = true;
    },
    hold(held) {
      layer.classList.toggle('f-held', held);
    },
  };
}

/** The lower edge of the viewport, px from the top of the picture. */
function roomBelow(picture: HTMLElement): number {
  return window.innerHeight - picture.getBoundingClientRect().top;
}

function place(element: HTMLElement, left: number, top: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}
