import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from './pages.ts';
import { connect, open } from './visit.ts';

const stories = sitePages().filter(({ kind }) => kind === 'stories/*');
/** The evidence stands in the margin from 961 px on, and at the foot of a narrower window. */
const windows = [
  { width: 1280, height: 800 },
  { width: 1000, height: 600 },
  { width: 360, height: 740 },
];
let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** Opens, in a page, the evidence of its first and its last number; says what of it lies off the screen. */
function evidenceOffScreen(): string[] {
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
}

describe('the evidence of a number', () => {
  it('opens on the screen, wherever its number stands and however wide the window is', async () => {
    expect(stories.length).toBeGreaterThan(0);
    const page = await browser.newPage();
    for (const story of stories) {
      await open(page, story);
      for (const size of windows) {
        await page.setViewportSize(size);
        expect(await page.evaluate(evidenceOffScreen), `${story.address} at ${size.width} px`).toEqual([]);
      }
    }
    await page.close();
  });
});
