import { attribute, type PageElement, textOf } from '../../../scripts/finish/parse-page.ts';
import type { MarkupCheck } from './markup-check.ts';

/** Where pages write numbers of their own; what a source printed stands elsewhere, as it printed it. */
const places = new Set(['value', 'serif', 'amount', 'num', 'meta', 'byline', 'quiet']);

/** Four digits or more in a row before the point; a year is no quantity, and a name such as 12345.net none either. */
const unparted = /(?<![\w.,])(?!(?:19|20)\d\d(?!\d|\.\d))\d{4,}(?!\w|\.[a-z])/;
const parted = /\d,\d{3}(?!\d)/;

/** On fewer pages than these the check would look in the wrong places. */
const fewestPages = 50;

/** Whether an element is one of these places, or a label in a picture. */
function isNumbered(element: PageElement): boolean {
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return element.tagName === 'text' || classes.some((each) => places.has(each));
}

/** The texts of an element one by one, because what stands in two lines is not one number. */
function textsIn(element: PageElement): string[] {
  return element.childNodes.flatMap((each) => ('tagName' in each ? textsIn(each) : [textOf(each)]));
}

/** English numbers have their commas. */
export function thousands(): MarkupCheck {
  const without: string[] = [];
  let pagesWith = 0;
  return {
    name: 'commas stand between the thousands of every number that English pages and pictures write',
    read: ({ file, elements }) => {
      if (!file.startsWith('en/') && !file.startsWith('embed/en/')) return;
      const texts = elements.filter(isNumbered).flatMap(textsIn);
      without.push(...texts.filter((text) => unparted.test(text)).map((text) => `${file}: ${text}`));
      if (texts.some((text) => parted.test(text))) pagesWith += 1;
    },
    complaints: () =>
      pagesWith > fewestPages ? without : [...without, `only ${pagesWith} pages have a comma in a number`],
  };
}
