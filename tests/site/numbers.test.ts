import { expect, it } from 'vitest';
import {
  attribute,
  elementsOf,
  type PageElement,
  parsePage,
  textOf,
} from '../../scripts/finish/parse-page.ts';
import { sitePages } from './pages.ts';

/** Where pages write numbers of their own; what a source printed stands elsewhere, as it printed it. */
const places = new Set(['value', 'serif', 'amount', 'num', 'meta', 'byline', 'quiet']);

/** Four digits or more in a row before the point; a year is no quantity, and a name such as 12345.net none either. */
const unparted = /(?<![\w.,])(?!(?:19|20)\d\d(?!\d|\.\d))\d{4,}(?!\w|\.[a-z])/;
const parted = /\d,\d{3}(?!\d)/;

/** Whether an element is one of these places, or a label in a picture. */
function isNumbered(element: PageElement): boolean {
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return element.tagName === 'text' || classes.some((each) => places.has(each));
}

/** The texts of an element one by one, because what stands in two lines is not one number. */
function textsIn(element: PageElement): string[] {
  return element.childNodes.flatMap((each) => ('tagName' in each ? textsIn(each) : [textOf(each)]));
}

const written = sitePages()
  .filter(({ file }) => file.startsWith('en/') || file.startsWith('embed/en/'))
  .map(({ file, html }) => ({
    file,
    texts: [...elementsOf(parsePage(html))].filter(isNumbered).flatMap(textsIn),
  }));

it('has commas between the thousands of every number that English pages and pictures write', () => {
  const without = written.flatMap(({ file, texts }) =>
    texts.filter((text) => unparted.test(text)).map((text) => `${file}: ${text}`),
  );
  expect(without).toEqual([]);
  expect(written.filter(({ texts }) => texts.some((text) => parted.test(text))).length).toBeGreaterThan(50);
});
