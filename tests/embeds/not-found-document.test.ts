import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { notFoundDocument } from '../../src/embeds/not-found-document.ts';

it('what a frame shows without a chart says so in both languages and leads on, out of the frame', () => {
  const { document } = new JSDOM(notFoundDocument((language) => `/${language}/figures/`)).window;
  const links = [...document.querySelectorAll('a')];
  expect(links.map((link) => [link.getAttribute('href'), link.target])).toEqual([
    ['/zh/figures/', '_blank'],
    ['/en/figures/', '_blank'],
  ]);
  expect(document.querySelector('p[lang="en"]')?.textContent).toContain('no chart at this address');
});
