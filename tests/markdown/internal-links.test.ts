import { describe, expect, it } from 'vitest';
import { isInternalPage } from '../../src/markdown/internal-links.ts';
import { record } from './record.ts';

const page = (path: string): boolean => isInternalPage(path, 'en', record, ['example']);

describe('isInternalPage', () => {
  it.each([
    '/en/',
    '/en/timeline/',
    '/en/data/output/#output-2007',
    '/en/sources/paper/',
    '/en/stories/example/',
    '/en/industries/textiles/',
    '/en/figures/output/',
    '/en/glossary/#gross-output',
  ])('knows %s', (path) => {
    expect(page(path)).toBe(true);
  });

  it.each([
    '/',
    '/zh/timeline/',
    '/en/timeline',
    'timeline/',
    '/en/data/nope/',
    '/en/stories/nope/',
    '/en/timeline/x/',
    '//example.org/',
    'javascript:alert(1)',
  ])('does not know %s', (path) => {
    expect(page(path)).toBe(false);
  });
});
