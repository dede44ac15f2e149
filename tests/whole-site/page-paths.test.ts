import { expect, it } from 'vitest';
import { soundSite } from '../../src/markdown/load-site.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { validSite } from '../model/compose-site.ts';

it('pagePaths has a page for each industry and one that sets them side by side', () => {
  expect(pagePaths(soundSite(validSite))).toEqual(
    expect.arrayContaining(['industries/', 'industries/ships/']),
  );
});
