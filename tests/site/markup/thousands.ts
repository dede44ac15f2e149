import { attribute, type PageElement, textOf } from '../../../scripts/finish/parse-page.ts';
import type { MarkupCheck } from './markup-check.ts';

/** The classes of elements in which pages write numbers themselves; numbers as a source printed them are elsewhere. */
const numberClasses = new Set(['value', 'serif', 'amount', 'num', 'meta', 'byline', 'quiet']);

/** Four digits or more in a row before the decimal point, except in a year or in a name such as 12345.net. */
const withoutCommas = /(?<![\w.,])(?!(?:19|20)\d\d(?!\d|\.\d))\d{4,}(?!\w|\.[a-z])/;
const withCommas = /\d,\d{3}(?!\d)/;

/** If fewer pages have such numbers, the check itself must be wrong. */
const fewestPages = 50;

/** Whether an element has one of these classes, or is a label in a picture. */
function isNumbered(element: PageElement): boolean {
  const classes = (attribute(element, 'class') ?? '').split(' ');
  return element.tagName === 'text' || classes.some((each) => numberClasses.has(each));
}

/** The texts of an element one by one, because two texts do not make one number. */
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
      without.push(...texts.filter((text) => withoutCommas.test(text)).map((text) => `${file}: ${text}`));
      if (texts.some((text) => withCommas.test(text))) pagesWith += 1;
    },
    complaints: () =>
      pagesWith > fewestPages ? without : [...without, `only ${pagesWith} pages have a comma in a number`],
  };
}
