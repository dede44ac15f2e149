import { middleX, nearestMark, type ScreenMark, stepFrom } from './marks.ts';
import { type TooltipText, tooltipIn } from './tooltip.ts';

export interface NavigationOptions {
  /** The positioned element around the drawings. */
  readonly picture: HTMLElement;
  /** The live region that announces marks selected by keyboard. */
  readonly live: HTMLElement;
  readonly axis: 'x' | 'y' | 'xy';
  readonly seriesOf: (key: string) => string;
  /** The tooltip of a mark; `beside` are the marks of other series in the same period. */
  readonly textOf: (key: string, beside: readonly string[]) => TooltipText | undefined;
  /** The button that makes a mark the base; undefined where it cannot become the base. Enter presses it. */
  readonly baseButton?: (key: string) => HTMLElement | undefined;
  /** Separators in the announced text. */
  readonly words: { readonly colon: string; readonly semicolon: string };
}

/**
 * Makes the marks of a picture accessible by mouse, touch and keyboard.
 *
 * @returns a callback that must be called when marks may have moved
 */
export function navigateMarks(options: NavigationOptions): () => void {
  const { picture, live, axis, seriesOf, textOf, baseButton, words } = options;
  let marks: ScreenMark[] | undefined;
  let current: ScreenMark | undefined;
  let held = false;
  const tip = tooltipIn(picture, axis === 'x');

  function measure(): ScreenMark[] {
    if (marks) return marks;
    const frame = picture.getBoundingClientRect();
    const drawings = [...picture.querySelectorAll(':scope > svg')];
    const drawing = drawings.find((each) => each.getBoundingClientRect().width > 0);
    const elements = drawing?.querySelectorAll<SVGElement>('[data-key]:not(.c-off)') ?? [];
    marks = [...elements].map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const key = element.dataset.key ?? '';
      return { key, series: seriesOf(key), left: left - frame.left, top: top - frame.top, width, height };
    });
    return marks;
  }

  function select(mark: ScreenMark | undefined, speak: boolean): void {
    if (!mark || (mark.key === current?.key && !speak)) return;
    const beside = measure().filter(
      (each) => axis === 'x' && each.key !== mark.key && Math.abs(middleX(each) - middleX(mark)) < 1,
    );
    const text = textOf(
      mark.key,
      beside.map(({ key }) => key),
    );
    if (!text) return;
    current = mark;
    tip.show(text, mark, held ? baseButton?.(mark.key) : undefined);
    if (!speak) return;
    const facts = text.facts.map(([term, fact]) => (term === '' ? fact : `${term}${words.colon}${fact}`));
    live.textContent = [text.head, text.value, ...facts].join(words.semicolon);
  }

  function hold(next: boolean): void {
    held = next;
    tip.hold(held);
  }

  function close(): void {
    current = undefined;
    hold(false);
    tip.hide();
  }

  function point(event: PointerEvent): void {
    const frame = picture.getBoundingClientRect();
    select(nearestMark(measure(), event.clientX - frame.left, event.clientY - frame.top, axis), false);
  }

  const isOnTip = (event: Event): boolean => tip.element.contains(event.target as Node);
  picture.addEventListener('pointermove', (event) => {
    if (!isOnTip(event) && (!held || event.buttons > 0)) point(event);
  });
  picture.addEventListener('pointerdown', (event) => {
    if (isOnTip(event)) return;
    // Pressing pins the tooltip, so that its text can be selected and its button pressed.
    current = undefined;
    hold(true);
    point(event);
  });
  picture.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !held) close();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!picture.contains(event.target as Node)) close();
  });
  picture.addEventListener('focusout', (event) => {
    if (!picture.contains(event.relatedTarget as Node | null)) close();
  });
  // Escape also closes a tooltip that was opened by mouse, wherever the focus is.
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  picture.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const button = event.key === 'Enter' && current ? baseButton?.(current.key) : undefined;
    if (event.key === 'Escape') live.textContent = '';
    else if (button) button.click();
    else {
      const step = stepFrom(measure(), current, event.key, axis);
      if (!step) return;
      hold(false);
      select(step, true);
    }
    event.preventDefault();
  });

  const forget = (): void => {
    marks = undefined;
    close();
  };
  new ResizeObserver(forget).observe(picture);
  return forget;
}
