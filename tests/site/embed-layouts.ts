import type { Page } from 'playwright-core';

/** The widths of a column in which an embed is looked at, px. */
export const columnWidths = [240, 300, 360, 414, 480, 640, 1000] as const;

/** How a page may lay out what it was given: the style of the box around the code, and rules for all frames in it. */
export const layouts: Readonly<Record<string, { readonly box: string; readonly rules?: string }>> = {
  block: { box: '' },
  'flex column': { box: 'display:flex;flex-direction:column' },
  'flex column, centred': { box: 'display:flex;flex-direction:column;align-items:center' },
  'flex row': { box: 'display:flex' },
  grid: { box: 'display:grid' },
  float: { box: 'float:left;max-width:100%' },
  'table cell': { box: 'display:table-cell' },
  'vertical writing': { box: 'writing-mode:vertical-rl;height:1100px' },
  'a ratio for all frames': { box: '', rules: 'aspect-ratio:16/9!important;height:auto!important' },
  'a height for all frames': { box: '', rules: 'height:315px!important;min-height:0!important' },
  'a greatest height for all frames': { box: '', rules: 'max-height:200px!important' },
};

/**
 * What stays wrong, because no code can mend it: bleach with its defaults shows the tags it does not know as text, with
 * addresses in it that do not break; and a row of a flexible box puts the quotation and the frame of a raw oEmbed answer
 * side by side, which WordPress accepts in no box of their own.
 */
export const beyondCodes = [
  / behind bleach: a is .* too wide$/,
  /oEmbed in flex row: iframe is .* too wide$/,
];

/** A piece of code with the layout in which it was put. */
export interface Placed {
  readonly name: string;
  readonly code: string;
  readonly layout: string;
}

/** A page of another site with many places of one width, one below the other. */
export function placesPage(places: readonly Placed[], width: number): string {
  const sections = places.map(
    ({ name, code, layout }) =>
      `<section data-name="${name}" data-layout="${layout}"><div style="${layouts[layout]?.box}">${code}</div></section>` +
      '<p class="after">After</p>',
  );
  const rules = Object.entries(layouts).map(([layout, { rules = '' }]) =>
    rules === '' ? '' : `[data-layout="${layout}"] iframe{${rules}}`,
  );
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Places</title>' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<style>body{margin:0;font:16px/1.5 sans-serif}main{width:${width}px}section{overflow:visible}` +
    `section::after{content:"";display:block;clear:both}.after{margin:0}${rules.join('')}</style>` +
    // What WordPress does with the messages of an embed.
    '<script>addEventListener("message",({data,source})=>{for(const frame of document.querySelectorAll("iframe[data-secret]"))' +
    'if(source===frame.contentWindow&&data.message==="height"){frame.removeAttribute("style");' +
    'frame.height=Math.min(1000,Math.max(200,data.value));frame.previousSibling.style.display="none"}})</script>' +
    `</head><body><main>${sections.join('')}</main></body></html>`
  );
}

export interface Fault {
  readonly place: string;
  readonly fault: string;
}

/** What is wrong around the codes of such a page, seen from outside the frames. */
export function faultsAround(page: Page): Promise<Fault[]> {
  return page.evaluate(() => {
    const found: Fault[] = [];
    const main = document.querySelector('main') as HTMLElement;
    const right = main.getBoundingClientRect().right;
    for (const section of document.querySelectorAll<HTMLElement>('section')) {
      const place = section.dataset.name ?? '';
      const after = section.nextElementSibling?.getBoundingClientRect();
      const shown = [...section.querySelectorAll('iframe,img,a,hz-figure')].map((each) => ({
        name: each.localName,
        box: each.getBoundingClientRect(),
      }));
      // An article in vertical writing grows to the side.
      const isVertical = place.includes('vertical');
      for (const { name, box } of shown) {
        if (box.width === 0 || box.height === 0) continue;
        if (!isVertical && box.right > right + 1)
          found.push({ place, fault: `${name} is ${box.right - right} px too wide` });
        if (after && box.bottom > after.top + 1) found.push({ place, fault: `${name} covers what follows` });
      }
      const frame = shown.find(({ name }) => name === 'iframe');
      if (frame && frame.box.width < 230) found.push({ place, fault: `frame of ${frame.box.width} px` });
    }
    return found;
  });
}

export interface FrameView {
  readonly width: number;
  readonly height: number;
  readonly wanted: number;
  readonly letters: number;
  readonly faults: readonly string[];
}

/** What a reader sees in a frame of the site; evaluated inside it. */
export function viewInside(): FrameView {
  const faults: string[] = [];
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`is ${scrollWidth - clientWidth} px too wide`);
  if (scrollHeight > clientHeight) faults.push(`cuts off ${scrollHeight - clientHeight} px`);
  const drawing = [...document.querySelectorAll<SVGSVGElement>('.picture > svg')].find(
    (svg) => svg.getBoundingClientRect().height > 40,
  );
  const figure = document.querySelector('figure')?.getBoundingClientRect();
  if (!drawing || !figure)
    return { width: clientWidth, height: clientHeight, wanted: 0, letters: 0, faults: ['no chart'] };
  const { width, height } = drawing.viewBox.baseVal;
  const box = drawing.getBoundingClientRect();
  const scale = Math.min(box.width / width, box.height / height);
  const texts = [...drawing.querySelectorAll('text')];
  for (const text of texts) {
    const { left, right, bottom } = text.getBoundingClientRect();
    if (left < -1 || right > clientWidth + 1 || bottom > figure.bottom + 1)
      faults.push(`cuts off ${text.textContent}`);
  }
  const letters =
    Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize))) * scale;
  return { width: clientWidth, height: clientHeight, wanted: figure.height, letters, faults };
}
