import { expect, it } from 'vitest';
import { sitePages } from '../pages.ts';
import { parsed } from './markup-check.ts';
import { isCited, missingReferences } from './references.ts';

it('the check of references notices that a style, the hash or a file is not there', () => {
  const page = sitePages().find(isCited);
  if (!page) throw new Error('The site has nothing to cite.');
  const without = (found: RegExp): string[] =>
    missingReferences(parsed({ ...page, html: page.html.replace(found, '') }));
  expect(without(/<dd class="reference">.*?<\/dd>/s)).not.toEqual([]);
  expect(without(/(?<=SHA-256[: ]+)[0-9a-f]{12}/)).not.toEqual([]);
  expect(without(/href="[^"]*\.bib"/)).not.toEqual([]);
});
