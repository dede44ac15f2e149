import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.ts';
import { startChromium } from './drivers/chromium.ts';
import type { Driver } from './drivers/driver.ts';
import { type Host, startHost } from './embed-hosts.ts';
import { charts } from './engine-questions/charts.ts';
import { evidence } from './engine-questions/evidence.ts';
import { filter } from './engine-questions/filter.ts';
import { frames } from './engine-questions/frames.ts';
import { engineQuestions, engineVisits } from './engine-questions/questions.ts';
import { tables } from './engine-questions/tables.ts';
import { text } from './engine-questions/text.ts';

let driver: Driver;
let host: Host;
beforeAll(async () => {
  driver = { ...(await startChromium(findBrowser(process.env))), patience: 200 };
  host = await startHost();
});
afterAll(async () => {
  await driver.close();
  await host.close();
});

async function open(body: string): Promise<Driver> {
  const html = `<!doctype html><html><head><title>Made up</title></head><body>${body}</body></html>`;
  await driver.open(host.show({ html }), { width: 1280, height: 800 });
  return driver;
}

const button = '<button class="mark" popovertarget="list">※</button>';
const list = (style: string): string =>
  `<div id="list" class="numbers" popover style="${style}">8350.69</div>`;
const svg = (size: string): string => `<svg viewBox="0 0 300 150" ${size}></svg>`;

describe('what is asked of a page in every engine', () => {
  it('is asked at visits that there are', () => {
    const known = engineVisits.map(({ name }) => name);
    for (const { visits } of engineQuestions) expect(known).toEqual(expect.arrayContaining([...visits]));
    expect(new Set(engineQuestions.flatMap(({ visits }) => visits))).toEqual(new Set(known));
  });

  it.each(engineQuestions.filter(({ name }) => !name.startsWith('no script')))(
    'has a complaint about an empty page: $name',
    async ({ check }) => {
      expect(await check(await open('<main></main>'), true)).not.toEqual([]);
    },
  );

  it('hears of a script that throws, and of what a policy refuses', async () => {
    await open('<main><script>throw new Error("made up")</script></main>');
    expect(await driver.errors()).toEqual([expect.stringContaining('made up')]);
    await open(
      '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'"><script>document.title = 1</script>',
    );
    expect(await driver.errors()).toEqual([expect.stringContaining('Content Security Policy')]);
  });

  it('sees that a page is wider than its window', async () => {
    await open(`<main style="width:1500px">${'text '.repeat(50)}</main>`);
    expect(await text(driver)).toEqual(['is 228 px wider than its window']);
  });

  it.each([
    ['twice', `${svg('width="600"')}${svg('width="600"')}`, ['chart 1 is drawn 2 times']],
    ['too small', svg('width="300"'), ['chart 1 is 300 px wide in 600 px']],
    ['distorted', svg('width="600" height="100" preserveAspectRatio="none"'), ['chart 1 is distorted']],
    [
      'for another width',
      `${svg('style="display:none"')}${svg('width="600"')}`,
      ['chart 1 is the drawing for another width than 600 px'],
    ],
  ])('sees a chart that is drawn %s', async (_, drawings, found) => {
    await open(`<main><div class="picture" style="width:600px">${drawings}</div></main>`);
    expect(await charts(driver, true)).toEqual(found);
  });

  it('sees a table that is cut off', async () => {
    await open(
      '<main><div class="scroll" style="width:200px;overflow:clip"><table width="500"><tbody><td>1</tbody></table></div></main>',
    );
    expect(await tables(driver)).toEqual(['table 1 is cut off']);
  });

  it.each([
    ['off the screen', 'position:fixed;inset:900px auto auto 0;margin:0', /opens from/],
    ['far from its number', 'position:fixed;inset:auto 0 0 auto;margin:0', /not level with/],
  ])('sees evidence that opens %s', async (_, style, found) => {
    await open(`<main><p>8351 ${button}</p>${list(style)}</main>`);
    expect((await evidence(driver, '.mark', true))[0]).toMatch(found);
  });

  it('sees evidence whose number something covers', async () => {
    await open(`<main>${button}${list('')}</main><div style="position:fixed;inset:0"></div>`);
    expect((await evidence(driver, '.mark', true))[0]).toMatch(/cannot be pressed/);
  });

  it('sees choices that leave nothing out, promised or not', async () => {
    await open('<main class="filter"><label><input type="radio">All</label><p data-only="1">One</p></main>');
    expect(await filter(driver, false)).toEqual(['leaves nothing out']);
  });

  it.each([
    ['cut off', 100, /cuts off/],
    ['too high', 900, /is 900 px high for/],
  ])('sees a frame that is %s', async (_, height, found) => {
    const chart = `<body style='margin:0'><figure class='picture' style='margin:0'>${svg("width='300' height='300'").replaceAll('"', "'")}</figure>`;
    await open(`<main><iframe width="400" height="${height}" srcdoc="${chart}"></iframe></main>`);
    expect((await frames(driver)).join()).toMatch(found);
  });
});
