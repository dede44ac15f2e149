import type { Page } from 'playwright-core';

/**
 * Opens the evidence of the first and of the last number of a story, each at the top, in the middle and at the foot of
 * the window.
 *
 * @param page an open page with numbers
 * @returns a complaint for each side of the evidence that is outside the viewport, and where nothing opens
 */
export function evidenceOffScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLElement>('.mark')];
    const { clientWidth, clientHeight } = document.documentElement;
    if (marks.length === 0) return ['there is no number'];
    return [marks[0], marks.at(-1)].flatMap((mark, index) =>
      (['start', 'center', 'end'] as const).flatMap((block) => {
        mark?.scrollIntoView({ block, behavior: 'instant' });
        mark?.click();
        const evidence = document.querySelector<HTMLElement>('.numbers:popover-open');
        if (!evidence) return [`${mark?.id}: nothing opens`];
        const { top, right, bottom, left } = evidence.getBoundingClientRect();
        evidence.hidePopover();
        return Object.entries({ top, right: clientWidth - right, bottom: clientHeight - bottom, left })
          .filter(([, room]) => room < -0.5)
          .map(
            ([side, room]) =>
              `${index === 0 ? 'first' : 'last'} number, ${block}: ${-room} px past the ${side}`,
          );
      }),
    );
  });
}
