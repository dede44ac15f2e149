import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishableProblems } from '../../../scripts/curate/publishable.ts';
import { listObservations } from '../../../scripts/curate/published-data.ts';
import { type SoundSite, soundSite } from '../../../src/markdown/load-site.ts';
import { validSite } from '../../model/compose-site.ts';

const site = soundSite(validSite);
const folder = mkdtempSync(join(tmpdir(), 'record-'));
afterAll(() => rmSync(folder, { recursive: true }));
const lists = { observations: join(folder, 'observations.txt'), addresses: join(folder, 'addresses.txt') };
writeFileSync(lists.observations, listObservations(site.record));
writeFileSync(lists.addresses, 'en/\nen/figures/output-line/\ndownload/series/output.csv\nrobots.txt\n');

/** What is in the way besides what the story of the fixture lacks. */
const problems = (changed: SoundSite): string[] =>
  publishableProblems(changed, folder, lists).filter((each) => !each.startsWith('src/stories/'));

const withRecord = (record: Partial<SoundSite['record']>): SoundSite => ({
  ...site,
  record: { ...site.record, ...record },
});

describe('what stands in the way of publishing', () => {
  it('is nothing where nothing has changed', () => {
    expect(problems(site)).toEqual([]);
  });

  it('is a consistent change of a published value that no version tells', () => {
    const observations = new Map(site.record.observations);
    const own = observations.get('output-2008');
    if (!own) throw new Error('The fixture lacks the observation.');
    observations.set(own.id, { ...own, value: '1100.30' });
    expect(problems(withRecord({ observations }))).toEqual([
      expect.stringContaining('output-2008 is 1100.30 and was'),
    ]);
  });

  it('is a page or a file of a series that would vanish', () => {
    const figures = new Map([...site.figures].filter(([id]) => id !== 'output-line'));
    const addresses = join(folder, 'more-addresses.txt');
    writeFileSync(addresses, 'en/figures/output-line/\ndownload/series/steel.csv\n');
    expect(publishableProblems({ ...site, figures }, folder, { ...lists, addresses })).toEqual(
      expect.arrayContaining([
        expect.stringContaining('/en/figures/output-line/ would vanish'),
        expect.stringContaining('/download/series/steel.csv would vanish'),
      ]),
    );
  });

  it('is a changelog or a citation behind the versions', () => {
    writeFileSync(join(folder, 'CHANGELOG.md'), '# Changelog\n\n## Data\n\n### 0.9.0\n\n## Site\n');
    writeFileSync(join(folder, 'CITATION.cff'), "version: 0.9.0\ndate-released: '2020-01-01'\n");
    expect(problems(site)).toEqual([
      expect.stringMatching(/^CHANGELOG\.md: /),
      expect.stringMatching(/^CITATION\.cff: /),
    ]);
    rmSync(join(folder, 'CHANGELOG.md'));
    rmSync(join(folder, 'CITATION.cff'));
  });

  it('is a story without what every story has', () => {
    expect(publishableProblems(site, folder, lists)).toContain(
      'src/stories/growth/en.md: it lacks three to six figures.',
    );
  });
});
