import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { oembed, storyOembed } from '../../src/embeds/oembed.ts';
import type { Figure } from '../../src/figures/figure.ts';

const headline = `"Output" rose > 10% & fell < 5%: it's </iframe><script>alert(1)</script>`;
// The answer is made from these three alone.
const figure = { id: 'output', language: 'en', headline } as Figure;

const answer = (height = 500) =>
  oembed(figure, {
    root: 'https://record.example/base/',
    siteName: 'The Record',
    size: { width: 640, height: 420, phone: height },
  });

const pasted = (): HTMLElement => new JSDOM(`<body>${String(answer().html)}</body>`).window.document.body;

describe('the answer to a page that was given the address of a figure', () => {
  it('has what oEmbed 1.0 asks of a rich answer, each of its kind', () => {
    const { version, type, html, width, height, ...more } = answer();
    expect([version, type, typeof html, width, height]).toEqual(['1.0', 'rich', 'string', 640, 500]);
    // A thumbnail comes with both of its sizes or not at all.
    expect(more).toMatchObject({
      title: headline,
      provider_url: 'https://record.example/base/',
      thumbnail_url: 'https://record.example/base/image/en/output-card.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('is what WordPress lets through: a quotation with a link, then an empty frame, and nothing else', () => {
    const body = pasted();
    expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
      'blockquote',
      'a',
      'iframe',
    ]);
    expect([...body.childNodes].map(({ nodeName }) => nodeName)).toEqual(['BLOCKQUOTE', 'IFRAME']);
    expect(body.querySelector('iframe')?.childNodes).toHaveLength(0);
  });

  it('says the headline once, in the frame, whatever it holds', () => {
    expect(pasted().textContent).toBe('Chart, values and sources: The Record');
    const body = pasted();
    expect(body.querySelector('iframe')?.getAttribute('title')).toBe(headline);
    expect(body.querySelector('a')?.getAttribute('href')).toBe(
      'https://record.example/base/en/figures/output/',
    );
    expect(body.querySelector('iframe')?.getAttribute('src')).toBe(
      'https://record.example/base/embed/en/output/',
    );
  });

  it('keeps within the heights that WordPress shows, in the answer and in its frame alike', () => {
    for (const [asked, given] of [
      [199, 200],
      [200, 200],
      [1000, 1000],
      [1001, 1000],
    ] as const) {
      expect(answer(asked).height).toBe(given);
      expect(answer(asked).html).toContain(`width="100%" height="${given}"`);
    }
  });
});

describe('the answer to a page that was given the address of a story', () => {
  it('has what oEmbed 1.0 asks of a link, with the card of the story', () => {
    const story = { id: 'crisis', language: 'zh', title: 'A title' } as const;
    expect(
      storyOembed(story, { root: 'https://record.example/base/', siteName: 'The Record' }),
    ).toMatchObject({
      version: '1.0',
      type: 'link',
      title: 'A title',
      url: 'https://record.example/base/zh/stories/crisis/',
      thumbnail_url: 'https://record.example/base/image/zh/stories/crisis.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
