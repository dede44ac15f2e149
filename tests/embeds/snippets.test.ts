import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/embeds/addresses.ts';
import { boxStyle } from '../../src/embeds/frame-size.ts';
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
  variant: { theme: 'light', plain: false },
  size: { width: 640, height: 500, least: 420, phone: 420 },
};

const pasted = (snippet: string): HTMLElement => new JSDOM(`<body>${snippet}</body>`).window.document.body;

const frameIn = (snippet: string): Element => {
  const frame = pasted(snippet).querySelector('iframe');
  if (frame === null) throw new Error(`no frame in ${snippet}`);
  return frame;
};

describe('the frame to paste', () => {
  it('is one element whose title is the headline, whatever the headline holds', () => {
    const body = pasted(frameSnippet(options));
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual(['iframe']);
    expect(body.textContent).toBe('');
    expect(body.querySelector('iframe')?.getAttribute('title')).toBe(hostile);
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

  it('states its box in the style, and a height for where styles are stripped', () => {
    const tallPhone = { ...options, size: { width: 960, height: 500, least: 500, phone: 700 } };
    for (const { size } of [options, tallPhone]) {
      const frame = frameIn(frameSnippet({ ...options, size }));
      expect(frame.getAttribute('style')).toContain(`height:auto;${boxStyle(size)};`);
      expect(Number(frame.getAttribute('height'))).toBe(size.height);
    }
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
    expect([...body.children].map(({ localName }) => localName)).toEqual(['iframe', 'script']);
    expect(body.querySelector('script')?.textContent).toBe(
      'a("https://record.example/base/");b("https://record.example/base/")',
    );
    expect(withRoot('no root', options.root)).toBe('no root');
  });

  it('is taken from the address of the script where the host is unknown, with any kind of quotes', () => {
    const own = 'new URL("/base/",document.currentScript.src).href';
    expect(withOwnRoot('a("%ROOT%");b(`%ROOT%`)', '/base/')).toBe(`a(${own});b(${own})`);
  });
});

describe('the element to paste', () => {
  const picture = { width: 640, height: 480 };

  it('holds a picture with its size and its alternative text, and one script of the site', () => {
    const body = pasted(elementSnippet(options, picture));
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'hz-figure',
      'img',
      'script',
    ]);
    const image = body.querySelector('hz-figure > img');
    expect(image?.getAttribute('alt')).toBe(hostile);
    expect(image?.getAttribute('src')).toBe('https://record.example/base/image/en/output@2x.png');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['640', '480']);
    expect(body.querySelector('script')?.getAttribute('src')).toBe(
      'https://record.example/base/embed/hz-figure.js',
    );
  });

  it('holds a dark picture where it is dark', () => {
    const imageIn = (theme: SnippetOptions['variant']['theme']) =>
      pasted(elementSnippet({ ...options, variant: { theme, plain: false } }, picture))
        .querySelector('img')
        ?.getAttribute('src');
    const start = 'https://record.example/base/image/en/output';
    expect(themes.map(imageIn)).toEqual([`${start}@2x.png`, `${start}-dark@2x.png`, `${start}@2x.png`]);
  });

  it('has the box of a frame before any script, and the picture takes no room of its own', () => {
    const body = pasted(elementSnippet(options, picture));
    expect(body.querySelector('hz-figure')?.getAttribute('style')).toContain(
      `display:block;position:relative;width:100%;${boxStyle(options.size)}`,
    );
    expect(body.querySelector('img')?.getAttribute('style')).toContain('position:absolute;inset:0');
  });

  it('has attributes only for what differs from the default variant', () => {
    const attributes = (variant: SnippetOptions['variant']): readonly (string | null | undefined)[] => {
      const element = pasted(elementSnippet({ ...options, variant }, picture)).querySelector('hz-figure');
      return ['lang', 'theme', 'plain'].map((name) => element?.getAttribute(name));
    };
    expect(attributes({ theme: 'light', plain: false })).toEqual(['en', null, null]);
    expect(attributes({ theme: 'auto', plain: true })).toEqual(['en', 'auto', '']);
  });
});
