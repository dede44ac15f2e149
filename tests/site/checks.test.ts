import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allRules, barriers, colourRules } from './checks/accessibility.ts';
import { copiedNumber } from './checks/copied-number.ts';
import { evidenceOffScreen } from './checks/evidence-place.ts';
import { headlines } from './checks/headlines.ts';
import { keptInBrowser } from './checks/kept-in-browser.ts';
import { layoutShift } from './checks/layout-shift.ts';
import { listenForProblems } from './checks/page-problems.ts';
import { faultsInPrint } from './checks/print.ts';
import { scrollSteps, stepsWithin, stepsWithoutScript } from './checks/scroll-steps.ts';
import { sidewaysScroll } from './checks/sideways-scroll.ts';
import { tooltips } from './checks/tooltips.ts';
import { missingWithoutScript } from './checks/without-script.ts';
import { charts, sample, stories } from './page-choices.ts';
import type { SitePage } from './pages.ts';
import {
  type Check,
  connect,
  desk,
  inWindow,
  open,
  phone,
  type Question,
  visit,
  withMedia,
} from './visit.ts';

/** For every check of a visit, tests that it notices what it is there for. */

let browser: Browser;
beforeAll(async () => {
  browser = await connect();
});
afterAll(() => browser.close());

/** The complaints of a check about a made-up page. */
async function look<T>(
  html: string,
  check: (page: Page) => Promise<T>,
  options: BrowserContextOptions = phone,
): Promise<T> {
  const page = await browser.newPage(options);
  await page.setContent(`<!doctype html><meta name="viewport" content="width=device-width">${html}`);
  const found = await check(page);
  await page.context().close();
  return found;
}

const small = '<button style="width:9px;height:9px;padding:0" aria-label="x"></button>';

it.each([
  ['a picture without text', '<img src="data:,">', allRules, 'image-alt'],
  ['targets too small and too near', small.repeat(2), allRules, 'target-size'],
  ['pale text', '<p style="color:#bbb">Pale words</p>', colourRules, 'color-contrast'],
] as const)('the check of accessibility notices %s', async (_what, html, rules, rule) => {
  const page = `<html lang="en"><title>x</title><main><h1>x</h1>${html}</main></html>`;
  expect(await look(page, (each) => barriers(each, rules), desk)).toEqual(
    expect.arrayContaining([expect.stringContaining(rule)]),
  );
});

it('the check of layout shift notices a paragraph that is pushed down', async () => {
  const found = await look(
    '<main><p>One paragraph</p></main>',
    async (page) => {
      await page.waitForTimeout(200);
      await page.evaluate(() => {
        const block = document.createElement('div');
        block.style.height = '200px';
        document.querySelector('main')?.prepend(block);
      });
      return layoutShift(page);
    },
    desk,
  );
  expect(found).toEqual([expect.stringMatching(/^moves by 0\.\d+/)]);
});

it.each([
  ['wider than its page', '<h1 style="width: 400px">产值</h1>', /too wide/],
  ['with a word that is too long', '<h1 style="white-space: pre">a word without any end</h1>', /too wide/],
  ['cut within a Chinese word', '<h1 style="width: 2em"><span class="clause">建筑业</span></h1>', /cut/],
  ['cut at a hyphen', '<h1 style="width: 5em"><span class="whole">about two-thirds</span></h1>', /cut/],
])('the check of headlines notices one %s', async (_what, html, complaint) => {
  const page = `<style>h1 { font-size: 40px }</style><main>${html}</main>`;
  const found = await look(page, headlines, { viewport: { width: 280, height: 740 } });
  expect(found.join()).toMatch(complaint);
});

it('the check of width notices a page that is too wide', async () => {
  expect(await look('<div id="wide">x</div><style>#wide{width:500px}</style>', sidewaysScroll)).toHaveLength(
    1,
  );
});

it.each([
  ['past the left', 'top: 0; left: -40px; right: auto'],
  ['past the top', 'top: -5894px; left: 0'],
])('the check of evidence notices one that opens %s of the screen', async (side, style) => {
  const found = await look(
    `<button class="mark" popovertarget="e">※</button><div class="numbers" id="e" popover style="margin: 0; ${style}">42</div>`,
    evidenceOffScreen,
  );
  expect(found).toContainEqual(expect.stringMatching(side));
});

it('the check of evidence notices that nothing opens, and that there is no number', async () => {
  expect(await look('<button class="mark" id="n1">※</button>', evidenceOffScreen)).toContain(
    'n1: nothing opens',
  );
  expect(await look('<p>no number</p>', evidenceOffScreen)).toEqual(['there is no number']);
});

it('the check of steps notices one that lights nothing and one whose picture is out of view', async () => {
  const page = (lit: string, top: string): string =>
    `<div data-scroll><div data-scene><div class="picture" style="position: fixed; top: ${top}; height: 9px"><svg><path class="${lit}" data-key="a"/></svg></div><p data-step="a" class="now">Text</p></div></div>`;
  expect(await look(page('lit', '9px'), scrollSteps)).toEqual([]);
  expect(await look(page('lit', '-99px'), scrollSteps)).toEqual(['step 1 has its picture out of view']);
  expect(await look(page('', '9px'), (each) => stepsWithin(each, 100))).toEqual([
    'step 1 lights nothing instead of a',
  ]);
  expect(await look('<p>no steps</p>', scrollSteps)).toEqual(['has no step']);
  const hidden = '<div data-scroll><i class="dim"></i><div data-step><p hidden>Text</p></div></div>';
  expect(await look(hidden, stepsWithoutScript)).toEqual(['has 1 dim marks', 'hides a step']);
});

it('the check of print notices navigation, light text, a hidden exact value and a folded table', async () => {
  const found = await look(
    '<nav>menu</nav><main><p>text</p><span class="exact" hidden>1.23</span><details><table><td>1</table></details></main><style>p{color:#bbb}</style>',
    async (page) => {
      await page.emulateMedia({ media: 'print' });
      return faultsInPrint(page);
    },
  );
  expect(found).toHaveLength(4);
});

it('the check without script notices a page that is empty or hides a chart', async () => {
  expect(await look('<main><h1></h1></main>', missingWithoutScript)).toHaveLength(1);
  const hidden =
    '<main><h1>A heading and a text</h1><figure><svg width="0" height="0"></svg></figure></main>';
  expect(await look(hidden, missingWithoutScript)).toHaveLength(1);
});

describe('a visit', () => {
  const page = sample[0] as SitePage;
  const ask = (name: string, check: Check, pages: readonly SitePage[] = [page]): Question => ({
    name,
    pages,
    check,
  });

  it('tells page and complaint for each question that concerns the page, and which could not be asked', async () => {
    const listener: Question = { ...ask('e', async () => ['e']), listen: () => () => ['heard'] };
    const questions = [
      ask('a', async () => ['is wrong']),
      ask('b', async () => {
        throw new Error('broken');
      }),
      ask('c', async () => []),
      ask('d', async () => ['of no concern'], []),
      listener,
    ];
    const open = await browser.newPage(phone);
    const answers = await visit(open, page, questions);
    expect([...answers].map(([{ name }, complaints]) => [name, ...complaints])).toEqual([
      ['a', `/${page.address}: is wrong`],
      ['b', `/${page.address}: the question could not be asked: Error: broken`],
      ['c'],
      ['e', `/${page.address}: e`, `/${page.address}: heard`],
    ]);
    await open.context().close();
  });

  it('looks through a window of another size, or at paper, for one question only', async () => {
    const state = (each: Page): Promise<string[]> =>
      each.evaluate(() => [`${innerWidth}`, matchMedia('print').matches ? 'paper' : 'screen']);
    const open = await browser.newPage(phone);
    expect(await inWindow({ width: 280, height: 740 }, state)(open, page)).toEqual(['280', 'screen']);
    expect(await withMedia({ media: 'print' }, state)(open, page)).toEqual(['360', 'paper']);
    expect(await state(open)).toEqual(['360', 'screen']);
    await open.context().close();
  });
});

describe('on a page of the site', () => {
  const [chart] = charts;
  if (!chart) throw new Error('The site has no chart.');

  async function onNewPage<T>(check: (page: Page) => Promise<T>): Promise<T> {
    const page = await browser.newPage(phone);
    const found = await check(page);
    await page.context().close();
    return found;
  }

  it('the check of what is kept notices an entry in local storage and a cookie', async () => {
    const found = await onNewPage(async (page) => {
      await page.goto(inject('siteAddress'));
      await page.evaluate(() => localStorage.setItem('seen', 'yes'));
      await page.context().addCookies([{ name: 'who', value: 'you', url: inject('siteAddress') }]);
      return keptInBrowser(page);
    });
    expect(found).toEqual(['sets the cookie who', 'keeps seen in local storage']);
  });

  it('the check of problems notices another host, a missing file, an error and words in the console', async () => {
    const found = await onNewPage(async (page) => {
      const heard = listenForProblems(page, chart);
      const body =
        '<img src="https://elsewhere.invalid/a.png"><img src="/no-such-picture.png">' +
        '<script>console.warn("careful"); throw new Error("broken")</script>';
      const address = `${inject('siteAddress')}made-up/`;
      await page.route(address, (route) => route.fulfill({ body, contentType: 'text/html' }));
      await page.goto(address);
      return heard();
    });
    const noticed = ['asks for https://elsewhere', 'fails to load https://elsewhere', 'gets 404 for'];
    for (const words of [...noticed, 'says: careful', 'throws: broken'])
      expect(found).toContainEqual(expect.stringContaining(words));
  });

  it('the check of tooltips notices one that is hidden and one that reaches beyond the window', async () => {
    const withStyle = (style: string): Promise<string[]> =>
      onNewPage(async (page) => {
        await open(page, chart);
        await page.evaluate((rules) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(rules);
          document.adoptedStyleSheets = [sheet];
        }, style);
        return tooltips(page);
      });
    expect(await withStyle('.f-tip { display: none !important }')).not.toEqual([]);
    expect(await withStyle('.f-tip { min-width: 600px !important }')).not.toEqual([]);
  });

  it('the check of copies notices a number without its address', async () => {
    const found = await onNewPage(async (page) => {
      await page.addInitScript(() => {
        const own = { writeText: async () => {}, readText: async () => '42' };
        Object.assign(navigator.clipboard, own);
      });
      await open(page, stories[0] as SitePage);
      return copiedNumber(page);
    });
    expect(found).toEqual(['copies “42”']);
  });
});
