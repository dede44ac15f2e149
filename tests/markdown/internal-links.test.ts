import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isInternalPage } from '../../src/markdown/internal-links.ts';
import { record } from './record.ts';

const page = (path: string): boolean => isInternalPage(path, 'en', record, ['example']);

describe('isInternalPage', () => {
  it('knows every page that there is', () => {
    const names = readdirSync(new URL('../../src/pages/[language]', import.meta.url));
    const sections = names.map((name) => name.replace(/\.astro$/, '')).filter((name) => name !== 'index');
    expect(sections.filter((section) => !page(`/en/${section}/`))).toEqual([]);
  });

  it.each([
    '/en/',
    '/en/about/',
    '/en/data/output/#output-2007',
    '/en/figures/',
    '/en/figures/output/',
    '/en/sources/paper/',
    '/en/stories/example/',
    '/en/glossary/#gross-output',
  ])('knows %s', (path) => {
    expect(page(path)).toBe(true);
  });

  it.each([
    '/',
    '/zh/glossary/',
    '/en/glossary',
    'glossary/',
    '/en/figures/nope/',
    '/en/timeline/nope/',
    '/en/data/nope/',
    '/en/stories/nope/',
    '/en/glossary/x/',
    '//example.org/',
    'javascript:alert(1)',
  ])('does not know %s', (path) => {
    expect(page(path)).toBe(false);
  });
});
