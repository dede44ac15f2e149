import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withDataPart } from '../../scripts/curate/changelog.ts';
import { readObservations, undeclaredChanges } from '../../scripts/curate/published-data.ts';
import { publishedFiles } from '../../scripts/curate/published-files.ts';
import { realSite } from './real-site.ts';

const { record } = realSite();

describe('the data of this site', () => {
  it('differ from what was published only as their versions tell', () => {
    expect(
      undeclaredChanges(readObservations(readFileSync(publishedFiles.observations, 'utf8')), record),
    ).toEqual([]);
  });

  it('have their changelog written from their versions; `npm run release` writes it', () => {
    const changelog = readFileSync('CHANGELOG.md', 'utf8');
    expect(changelog).toBe(withDataPart(changelog, record));
  });
});
