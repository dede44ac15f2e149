import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import contract from '../../src/embeds/contract.json' with { type: 'json' };
import { snippetKinds } from '../../src/embeds/panel-data.ts';
import {
  article,
  changesDrawn,
  faultsInFrames,
  framesLoaded,
  type Host,
  heightsSettled,
  offeredSnippets,
  picturesLoaded,
  startHost,
  visitor,
  waitOptions,
} from './embed-hosts.ts';
import { siteFolder, sitePages } from './pages.ts';
import { connect, desk, phone } from './visit.ts';

/** The largest figure, which is the hardest to show. */
const largest = sitePages()
  .filter(({ kind, address }) => kind === 'figures/*' && !address.endsWith('/gallery/'))
  .sort((a, b) => b.html.length - a.html.length)[0];
if (!largest) throw new Error('There is no figure to embed.');
const id = largest.address.split('/')[2] ?? '';
const language = largest.language ?? 'zh';
const snippets = offeredSnippets(largest.html);
let browser: Browser;
let host: Host;
beforeAll(async () => {
  browser = await connect();
  host = await startHost();
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

interface Situation {
  readonly name: string;
  /** Changes the pasted code, as content management systems do. */
  readonly paste?: (code: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attributes?: string;
  readonly style?: string;
  readonly times?: number;
  readonly options?: BrowserContextOptions;
  readonly print?: boolean;
}

const sandboxed = (rights: string) => (code: string) =>
  code.replace('<iframe ', `<iframe sandbox="${rights}" `);
const situations: readonly Situation[] = [
  { name: 'a plain page' },
  { name: 'a frame without any right', paste: sandboxed('') },
  { name: 'a frame that may only run scripts', paste: sandboxed('allow-scripts') },
  {
    name: 'a page whose policy allows no other frame',
    headers: { 'Content-Security-Policy': 'frame-src https://record.example' },
  },
  {
    name: 'a dark page',
    style: 'html{color-scheme:dark;background:#111;color:#eee}',
    options: { colorScheme: 'dark' },
  },
  { name: 'a page written from right to left', attributes: 'lang="ar" dir="rtl"' },
  { name: 'a column of 300 pixels', style: 'main{max-width:300px}' },
  { name: 'a page that shows it twice', times: 2 },
  { name: 'a browser without script', options: { javaScriptEnabled: false } },
  { name: 'print', print: true },
  { name: 'a phone', options: phone },
];

describe.concurrent.each(snippetKinds)('the way in called %s', (way) => {
  it.each(situations)('works in $name', async (situation) => {
    const { paste = (code: string) => code, headers = {}, times = 1, options, print } = situation;
    const { context, elsewhere, asked } = await visitor(browser, { ...desk, ...options });
    const page = await context.newPage();
    const code = paste(snippets[way]).concat('\n').repeat(times);
    await page.goto(host.show({ html: article(code, situation), headers }), { waitUntil: 'load' });
    const scripted = options?.javaScriptEnabled !== false;
    const framed = way !== 'element' || scripted;
    await framesLoaded(page, framed ? times : 0);
    const exact = way === 'listener' || way === 'element';
    const canSendHeight = scripted && !(situation.name.includes('without any right') && way === 'listener');
    // Browsers load a frame before it is in view, so it has its height before a reader sees it.
    if (exact && canSendHeight) await vi.waitUntil(async () => (await heightError(page)) <= 2, waitOptions);
    // A height that is set and a scroll within one frame of the screen would together count as a shift.
    if (scripted) await changesDrawn(page);
    await page.evaluate(() => document.querySelector('#here')?.scrollIntoView());
    await picturesLoaded(page);
    await heightsSettled(page);
    if (print) await page.emulateMedia({ media: 'print' });
    if (!framed) {
      // The picture inside the element replaces the chart.
      const picture = await page
        .locator('hz-figure img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth);
      expect(picture).toBeGreaterThan(300);
    } else {
      expect(await faultsInFrames(page, times)).toEqual([]);
      // Each embed is one page; the script of the element and the picture that it replaces come once.
      expect(asked.filter((each) => /^\/(embed\/(zh|en)|frozen)\//.test(each))).toHaveLength(times);
    }
    if (way !== 'element') expect(asked).toHaveLength(times);
    expect(elsewhere).toEqual([]);
    if (scripted) expect(await page.evaluate('window.shifts')).toBe(0);
    if (exact && canSendHeight) expect(await heightError(page)).toBeLessThanOrEqual(2);
    await context.close();
  });
});

describe.concurrent.each(snippetKinds)('an article that begins with the way in called %s', (way) => {
  it.each([
    ['a phone', phone],
    ['a desk', desk],
    ['a tall window', { viewport: { width: 1280, height: 2400 } }],
  ] as const)('does not move on %s, whenever the chart comes', async (_name, options) => {
    const { context } = await visitor(browser, options, 400);
    const page = await context.newPage();
    await page.goto(host.show({ html: article(snippets[way], { atTop: true }) }), { waitUntil: 'load' });
    await framesLoaded(page, 1);
    await heightsSettled(page);
    expect(await page.evaluate('window.shifts')).toBe(0);
    expect(await faultsInFrames(page, 1)).toEqual([]);
    expect(await emptyShare(page)).toBeLessThan(0.15);
    await context.close();
  });
});

it('the listener and the element wait with the exact height until nobody sees anything move', async () => {
  for (const way of ['listener', 'element'] as const) {
    const { context } = await visitor(browser, desk, 400);
    const page = await context.newPage();
    const tooHigh = snippets[way].replaceAll(/min-height:[^";]*/g, 'min-height:800px!important');
    await page.goto(`${host.show({ html: article(tooHigh) })}#here`, { waitUntil: 'load' });
    await framesLoaded(page, 1);
    await heightsSettled(page);
    expect(await heightError(page), way).toBeGreaterThan(20);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => heightError(page), { message: way }).toBeLessThanOrEqual(2);
    await heightsSettled(page);
    expect(await page.evaluate('window.shifts')).toBe(0);
    await context.close();
  }
});

/** How much of the frame the chart leaves empty. */
async function emptyShare(page: Page): Promise<number> {
  const [, inside] = page.frames();
  return (
    (await inside?.evaluate(() => {
      const { height } = document.querySelector('figure')?.getBoundingClientRect() ?? { height: 0 };
      return 1 - height / innerHeight;
    })) ?? 1
  );
}

/** The difference between the height of a frame and the height of its chart, in pixels. */
async function heightError(page: Page): Promise<number> {
  let error = 0;
  for (const frame of page.frames().slice(1)) {
    error = Math.max(
      error,
      await frame.evaluate(() => {
        document.documentElement.classList.add('measured');
        const wanted = document.querySelector('figure')?.getBoundingClientRect().height ?? 0;
        document.documentElement.classList.remove('measured');
        return Math.abs(wanted - innerHeight);
      }),
    );
  }
  return error;
}

describe.concurrent('an embed', () => {
  it('says its height to WordPress, answers it, and hands it the links that a sandbox would swallow', async () => {
    const { context } = await visitor(browser, desk);
    const page = await context.newPage();
    const frame = `<iframe sandbox="allow-scripts" data-secret="Abc123" src="https://record.example/embed/${language}/${id}/#?secret=Abc123" width="600" height="400"></iframe>`;
    const listen =
      '<script>window.received=[];addEventListener("message",(e)=>received.push(e.data))</script>';
    await page.goto(host.show({ html: article(listen + frame) }), { waitUntil: 'load' });
    await page.waitForFunction('window.received.length > 0');
    await page.evaluate('window.received.length = 0; frames[0].postMessage({ message: "ready" }, "*")');
    await page.waitForFunction('window.received.length > 0');
    expect(await page.evaluate('window.received[0]')).toEqual({
      message: 'height',
      value: expect.any(Number),
      secret: 'Abc123',
    });
    await page.frames()[1]?.locator('figcaption a').click();
    await page.waitForFunction('window.received.some((each) => each.message === "link")');
    expect(await page.evaluate('window.received.find((each) => each.message === "link")')).toEqual({
      message: 'link',
      value: `https://record.example/${language}/figures/${id}/`,
      secret: 'Abc123',
    });
    const received = new Set(
      (await page.evaluate('window.received.map(({ message }) => message)')) as string[],
    );
    expect([...received].sort()).toEqual(contract.messages.toHost.map(({ message }) => message).sort());
    for (const { when: _, ...promised } of contract.messages.toHost)
      expect(Object.keys(promised)).toEqual(['message', 'value', 'secret']);
    await context.close();
  });

  it('says no height while WordPress hides it in a sliver, and says it when it is shown', async () => {
    const { context } = await visitor(browser, desk);
    const page = await context.newPage();
    const frame = `<iframe sandbox="allow-scripts" src="https://record.example/embed/${language}/${id}/" width="20" height="400"></iframe>`;
    const listen =
      '<script>window.received=[];addEventListener("message",(e)=>received.push(e.data.value))</script>';
    await page.goto(host.show({ html: article(listen + frame, { atTop: true }) }), { waitUntil: 'load' });
    await framesLoaded(page, 1);
    await heightsSettled(page);
    expect(await page.evaluate('window.received')).toEqual([]);
    await page.locator('iframe').evaluate((each: HTMLIFrameElement) => {
      each.width = '600';
    });
    await page.waitForFunction('window.received.length > 0');
    expect(await page.evaluate('window.received[0]')).toBeLessThan(1000);
    await context.close();
  });

  it('speaks each value to the keyboard in a sandbox that allows nothing but scripts', async () => {
    const { context } = await visitor(browser, desk);
    const page = await context.newPage();
    const frame = `<iframe sandbox="allow-scripts" src="https://record.example/embed/${language}/${id}/" width="640" height="520"></iframe>`;
    await page.goto(host.show({ html: article(frame) }), { waitUntil: 'load' });
    const [, inside] = page.frames();
    await inside?.locator('.picture').focus();
    await page.keyboard.press('ArrowRight');
    expect(await inside?.locator('output').textContent()).not.toBe('');
    expect(await inside?.evaluate('origin')).toBe('null');
    expect(await inside?.getByRole('application', { name: await inside.title() }).count()).toBe(1);
    await context.close();
  });

  it('stands as a custom element under the name and with the attributes of the contract', async () => {
    const { context } = await visitor(browser, desk);
    const page = await context.newPage();
    await page.goto(host.show({ html: article(snippets.element) }), { waitUntil: 'load' });
    const { name, attributes } = contract.element;
    await page.waitForFunction(`customElements.get('${name}')`);
    const observed = await page.evaluate(`customElements.get('${name}').observedAttributes`);
    expect(observed).toEqual(Object.keys(attributes));
    const address = (html: string): Promise<string | null> =>
      page.evaluate(async (html) => {
        const box = document.createElement('div');
        box.innerHTML = html;
        document.body.append(box);
        const element = box.querySelector('hz-figure');
        return element?.shadowRoot?.querySelector('iframe')?.getAttribute('src') ?? null;
      }, html);
    const root = 'https://record.example/embed';
    expect(await address(`<hz-figure figure="${id}" lang="en-GB" theme="dark" plain></hz-figure>`)).toBe(
      `${root}/en/${id}/dark/plain/`,
    );
    expect(await address(`<p lang="en"><hz-figure figure="${id}" theme="pink"></hz-figure></p>`)).toBe(
      `${root}/en/${id}/`,
    );
    expect(await address(`<p lang=""><hz-figure figure="${id}" theme="auto"></hz-figure></p>`)).toBe(
      `${root}/zh/${id}/auto/`,
    );
    expect(await address('<hz-figure figure="../evil"></hz-figure>')).toBe(null);
    await context.close();
  });

  it('takes heights from no other frame and no other origin', async () => {
    const { context } = await visitor(browser, desk);
    const page = await context.newPage();
    const liar =
      '<iframe id="liar" srcdoc="<script>parent.postMessage({message:\'height\',value:999},\'*\')</script>"></iframe>';
    await page.goto(host.show({ html: article(snippets.listener + snippets.listener + liar) }), {
      waitUntil: 'load',
    });
    await framesLoaded(page, 2);
    await page.evaluate('window.postMessage({ message: "height", value: 999 }, "*")');
    await heightsSettled(page);
    const heights = await page.locator('iframe').evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(heights).not.toContain(999);
    expect(heights[0]).toBe(heights[1]);
    await context.close();
  });

  it('needs nothing but itself when it was saved', async () => {
    const [, address = ''] = /src="https:\/\/record\.example\/([^"]+)"/.exec(snippets.frozen) ?? [];
    const { context, asked, elsewhere } = await visitor(browser, { ...desk, offline: true });
    const page = await context.newPage();
    await page.goto(`file://${siteFolder()}/${address}`, { waitUntil: 'load' });
    expect(await page.locator('.picture > svg:visible').count()).toBe(1);
    await page.locator('.picture').focus();
    await page.keyboard.press('End');
    expect(await page.locator('output').textContent()).not.toBe('');
    expect([...asked, ...elsewhere.filter((each) => !each.startsWith('file:'))]).toEqual([]);
    await context.close();
  });
});
