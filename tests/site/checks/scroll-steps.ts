import type { Page } from 'playwright-core';

/** How long a step may take to light its marks, ms. Only a picture that never follows takes as long. */
const longestWait = 10_000;

/**
 * Scrolls through the steps beside a figure that stays, each to where it becomes the current one.
 *
 * @param page an open page with a figure whose marks are lit by the text that scrolls past it
 * @returns a complaint for each step that does not light the marks that it names, or whose picture is out of view
 */
export function scrollSteps(page: Page): Promise<string[]> {
  return stepsWithin(page, longestWait);
}

/** As `scrollSteps`, with the time that a step may take, ms. */
export function stepsWithin(page: Page, longest: number): Promise<string[]> {
  return page.evaluate(async (wait) => {
    const found: string[] = [];
    const steps = [...document.querySelectorAll<HTMLElement>('[data-scroll] [data-step]')];
    if (steps.length === 0) return ['has no step'];
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
    const litBeside = (step: HTMLElement): string => {
      const marks = [...(step.closest('[data-scene]')?.querySelectorAll<HTMLElement>('svg .lit') ?? [])];
      return [...new Set(marks.map(({ dataset }) => dataset.key))].sort().join(' ');
    };
    for (const [index, step] of steps.entries()) {
      const named = (step.dataset.step ?? '').split(' ').filter(Boolean).sort().join(' ');
      scrollTo({ top: scrollY + step.getBoundingClientRect().top - innerHeight * 0.55, behavior: 'instant' });
      const isCurrent = (): boolean => step.classList.contains('now') && litBeside(step) === named;
      for (const end = performance.now() + wait; !isCurrent() && performance.now() < end; ) await frame();
      if (!isCurrent())
        found.push(`step ${index + 1} lights ${litBeside(step) || 'nothing'} instead of ${named}`);
      const picture = step.closest('[data-scene]')?.querySelector('.picture')?.getBoundingClientRect();
      const middle = picture ? (picture.top + picture.bottom) / 2 : -1;
      if (middle <= 0 || middle >= innerHeight) found.push(`step ${index + 1} has its picture out of view`);
    }
    return found;
  }, longest);
}

/**
 * @param page a page in a browser without script, with a figure whose marks are lit by the text that scrolls past it
 * @returns complaints if a mark is dim or the text of a step is hidden
 */
export function stepsWithoutScript(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dim = document.querySelectorAll('[data-scroll] .dim').length;
    const text = document.querySelector('[data-scroll] [data-step] p');
    return [
      ...(dim > 0 ? [`has ${dim} dim marks`] : []),
      ...(text?.checkVisibility() ? [] : ['hides a step']),
    ];
  });
}
