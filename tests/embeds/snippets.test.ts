import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/embeds/addresses.ts';
import { columnStyle, frameStyle } from '../../src/embeds/frame-size.ts';
import {
  elementSnippet,
  frameSnippet,
  frozenSnippet,
  listenerSnippet,
  type SnippetOptions,
  withOwnRoot,
  withRoot,
} from '../../src/embeds/snippets.ts';

/** A headline that would break out of an attribute, or out of the page, if it were not escaped. */
const hostile = `"Output" rose > 10% & fell < 5%: it's </iframe><script>alert(1)</script>`;

const options: SnippetOptions = {
  root: 'https://record.example/base/',
  figure: 'output',
  language: 'en',
  headline: hostile,
  alt: hostile,
  link: 'Chart and values: The Record',
  variant: { theme: 'light', plain: false },
  size: { width: 640, height: 500, phone: 420 },
};

const pasted = (snippet: string): HTMLElement => new JSDOM(`<body>${snippet}</body>`).window.document.body;

const frameIn = (snippet: string): Element => {
  const frame = pasted(snippet).querySelector('iframe');
  if (frame === null) throw new Error(`no frame in ${snippet}`);
  return frame;
};

describe('the frame to paste', () => {
  it('is one frame whose title is the headline, whatever the headline holds, with a link below it', () => {
    const body = pasted(frameSnippet(options));
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['div', 'iframe', 'a']);
    expect(body.querySelector('iframe')?.getAttribute('title')).toBe(hostile);
    expect(body.querySelector('a')?.textContent).toBe('Chart and values: The Record');
    expect(body.querySelector('a')?.getAttribute('href')).toBe(
      'https://record.example/base/en/figures/output/',
    );
  });

  it('holds a picture that leads to the chart, for where only the tags of the frame are stripped', () => {
    const inside = pasted(frameIn(frameSnippet(options)).textContent ?? '');
    expect([...inside.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['a', 'img']);
    const image = inside.querySelector('img');
    expect(image?.getAttribute('src')).toBe('https://record.example/base/image/en/output@2x.png');
    expect(image?.getAttribute('alt')).toBe(hostile);
    expect(image?.getAttribute('width')).toBe('100%');
  });

  it('leads to the variant that was chosen, in the language of the figure', () => {
    const dark = { ...options, language: 'zh', variant: { theme: 'dark', plain: true } } as const;
    expect(frameIn(frameSnippet(options)).getAttribute('src')).toBe(
      'https://record.example/base/embed/en/output/',
    );
    expect(frameIn(frameSnippet(dark)).getAttribute('src')).toBe(
      'https://record.example/base/embed/zh/output/dark/plain/',
    );
  });

  it('states its heights in the style, and one for all columns for where styles are stripped', () => {
    const body = pasted(frameSnippet(options));
    expect(body.querySelector('div')?.getAttribute('style')).toBe(columnStyle(options.size));
    expect(frameIn(frameSnippet(options)).getAttribute('style')).toBe(frameStyle(options.size));
    expect(frameIn(frameSnippet(options)).getAttribute('height')).toBe('420');
    expect(frameIn(frameSnippet(options)).getAttribute('width')).toBe('100%');
  });

  it('leads to one frozen file where it is pinned, and is otherwise the same', () => {
    const frozen = frozenSnippet(options, '0123456789ab');
    const address = 'https://record.example/base/frozen/en/output-0123456789ab.html';
    expect(frameIn(frozen).getAttribute('src')).toBe(address);
    expect(frozen.replace(address, 'https://record.example/base/embed/en/output/')).toBe(
      frameSnippet(options),
    );
  });

  it('is followed by the listener, which knows the address of the site wherever it needs it', () => {
    const body = pasted(listenerSnippet(options, 'a("%ROOT%");b("%ROOT%")'));
    expect([...body.children].map(({ localName }) => localName)).toEqual(['div', 'script']);
    expect(body.querySelector('script')?.textContent).toBe(
      '<!--\na("https://record.example/base/");b("https://record.example/base/")\n-->',
    );
    expect(withRoot('no root', options.root)).toBe('no root');
  });

  it('is taken from the address of the script where the host is unknown, with any kind of quotes', () => {
    const own = 'new URL("/base/",document.currentScript.src).href';
    expect(withOwnRoot('a("%ROOT%");b(`%ROOT%`)', '/base/')).toBe(`a(${own});b(${own})`);
  });
});

describe('the element to paste', () => {
  it('holds a picture for readers without script, a link with the headline, and one script of the site', () => {
    const body = pasted(elementSnippet(options));
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'div',
      'hz-figure',
      'noscript',
      'img',
      'a',
      'script',
    ]);
    const image = body.querySelector('hz-figure > noscript > img');
    expect(image?.getAttribute('alt')).toBe(hostile);
    expect(image?.getAttribute('src')).toBe('https://record.example/base/image/en/output@2x.png');
    expect(body.querySelector('hz-figure > a')?.textContent).toBe(hostile);
    expect(body.querySelector('script')?.getAttribute('src')).toBe(
      'https://record.example/base/embed/hz-figure.js',
    );
  });

  it('holds a dark picture where it is dark', () => {
    const imageIn = (theme: SnippetOptions['variant']['theme']) =>
      pasted(elementSnippet({ ...options, variant: { theme, plain: false } }))
        .querySelector('img')
        ?.getAttribute('src');
    const start = 'https://record.example/base/image/en/output';
    expect(themes.map(imageIn)).toEqual([`${start}@2x.png`, `${start}-dark@2x.png`, `${start}@2x.png`]);
  });

  it('has the heights of a frame before any script, and nothing in it is taken out of the flow', () => {
    const body = pasted(elementSnippet(options));
    expect(body.querySelector('hz-figure')?.getAttribute('style')).toBe(frameStyle(options.size));
    expect(body.innerHTML).not.toMatch(/position|inset/);
  });

  it('has attributes only for what differs from the default variant', () => {
    const attributes = (variant: SnippetOptions['variant']): readonly (string | null | undefined)[] => {
      const element = pasted(elementSnippet({ ...options, variant })).querySelector('hz-figure');
      return ['lang', 'theme', 'plain'].map((name) => element?.getAttribute(name));
    };
    expect(attributes({ theme: 'light', plain: false })).toEqual(['en', null, null]);
    expect(attributes({ theme: 'auto', plain: true })).toEqual(['en', 'auto', '']);
  });
});
