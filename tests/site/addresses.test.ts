import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAddresses, vanished } from '../../scripts/curate/published-addresses.ts';
import { publishedFiles } from '../../scripts/curate/published-files.ts';
import { siteFolder } from './pages.ts';

describe('every address once published', () => {
  const published = readAddresses(readFileSync(publishedFiles.addresses, 'utf8'));

  it('is on the list that `npm run release` writes', () => {
    expect(published.length).toBeGreaterThan(100);
  });

  it('still leads somewhere', () => {
    expect(vanished(published, siteFolder())).toEqual([]);
  });
});
