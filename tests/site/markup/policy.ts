import { hashSource } from '../../../scripts/finish/page-policy.ts';
import { attribute, textOf } from '../../../scripts/finish/parse-page.ts';
import { elementsNamed, type MarkupCheck, ofEachPage } from './markup-check.ts';

/** Every page carries a strict Content-Security-Policy that fits it. */
export const policy = (): MarkupCheck =>
  ofEachPage(
    'every page carries a policy that allows its own inline scripts and styles and nothing loose',
    (page) => {
      const policies = elementsNamed(page, 'meta').filter(
        (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
      );
      const [own = ''] = policies.map((element) => attribute(element, 'content') ?? '');
      const found: string[] = [];
      if (policies.length !== 1) found.push(`has ${policies.length} policies`);
      if (!own.includes("default-src 'none'")) found.push('does not begin by allowing nothing');
      if (/unsafe|\*|https?:|data:(?!;)/.test(own.replace("img-src 'self' data:", '')))
        found.push(`is loose: ${own}`);
      for (const style of elementsNamed(page, 'style'))
        if (!own.includes(hashSource(textOf(style)))) found.push('does not allow one of its styles');
      return found;
    },
  );

/** No page has anything that such a policy would silently block. */
export const noStyleAttribute = (): MarkupCheck =>
  ofEachPage('every page has no style attribute and no event handler', ({ elements }) =>
    elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) => /^(style$|on)/.test(name))
        .map(({ name }) => `<${element.tagName} ${name}>`),
    ),
  );
