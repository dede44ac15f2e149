import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { oembed } from '../../src/embeds/oembed.ts';
import {
  elementSnippet,
  frameSnippet,
  listenerSnippet,
  type SnippetOptions,
} from '../../src/embeds/snippets.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { inWordPress, sanitizers } from './sanitizers.ts';

const options: SnippetOptions = {
  root: 'https://record.example/',
  figure: 'output',
  language: 'en',
  headline: 'Output rose',
  alt: 'A line that rises.',
  link: 'Chart and values: The Record',
  variant: { theme: 'light', plain: false },
  size: { width: 640, height: 500, phone: 620 },
};
const codes = {
  frame: frameSnippet(options),
  listener: listenerSnippet(options, 'addEventListener("message",()=>{})'),
  element: elementSnippet(options),
};
const page = 'https://record.example/en/figures/output/';

describe.each(Object.entries(sanitizers))('behind %s', (name, clean) => {
  it.each(Object.entries(codes))('the code of the %s leaves a link to the chart', (_way, code) => {
    const { document } = new JSDOM(clean(code)).window;
    expect([...document.querySelectorAll('a')].some((link) => link.getAttribute('href') === page)).toBe(true);
    // Nothing that is left is taken out of the flow, where it would cover the article.
    for (const each of document.querySelectorAll('[style]'))
      expect(each.getAttribute('style')).not.toMatch(/position|inset|(^|;)height:auto/);
    // Code is shown to readers only by a sanitizer that shows every tag.
    for (const hidden of document.querySelectorAll('iframe, script, noscript')) hidden.remove();
    if (name !== 'bleach') expect(document.body.textContent).not.toMatch(/addEventListener|<img/);
  });
});

it('WordPress keeps of the answer for a pasted link a frame as wide as its column, and its quotation', () => {
  const figure = { id: 'output', language: 'en', headline: 'Output rose' } as Figure;
  const { html } = oembed(figure, { root: options.root, siteName: 'The Record', size: options.size });
  const { document } = new JSDOM(inWordPress(String(html))).window;
  const frame = document.querySelector('blockquote + iframe');
  expect(frame?.getAttribute('width')).toBe('100%');
  expect(frame?.getAttribute('src')).toBe('https://record.example/embed/en/output/#?secret=Abc123');
  expect(document.querySelector('blockquote a')?.getAttribute('href')).toBe(page);
});
