import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../src/locale/languages.ts';
import type { SoundSite } from '../../src/markdown/load-site.ts';
import { pagePaths } from '../../src/site/page-paths.ts';
import { withDataPart } from './changelog.ts';
import { readAddresses } from './published-addresses.ts';
import { readObservations, undeclaredChanges } from './published-data.ts';
import { missingParts } from './story-parts.ts';

/** Where the lists of what was published lie. */
export interface PublishedLists {
  readonly observations: string;
  readonly addresses: string;
}

/**
 * What stands in the way of publishing content in which nothing is refused: changes of what was published that no version
 * tells, addresses that would vanish, a changelog or citation behind the versions, parts that every story has.
 *
 * @param root the project, with its changelog and citation
 * @returns one sentence each, with the file to look at; empty if it can be published
 */
export function publishableProblems(site: SoundSite, root: string, lists: PublishedLists): string[] {
  const { record, stories } = site;
  const read = (file: string): string | undefined =>
    existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const observations = read(lists.observations);
  const changelog = read(path.join(root, 'CHANGELOG.md'));
  const citation = read(path.join(root, 'CITATION.cff'));
  const [newest] = record.versions;
  const cited = `version: ${newest?.version}\ndate-released: '${newest?.date}'`;
  return [
    ...(observations === undefined
      ? []
      : undeclaredChanges(readObservations(observations), record).map(
          (each) => `data/versions.json: ${each}`,
        )),
    ...vanishedPages(site, readAddresses(read(lists.addresses) ?? '')),
    ...(changelog !== undefined && changelog !== withDataPart(changelog, record)
      ? ['CHANGELOG.md: its Data part is not that of data/versions.json; `npm run release` writes it.']
      : []),
    ...(citation !== undefined && !citation.includes(cited)
      ? [`CITATION.cff: version and day are not ${newest?.version} and ${newest?.date}.`]
      : []),
    ...[...stories.values()].flatMap((story) =>
      languages.flatMap((language) =>
        missingParts(story[language], record).map(
          (each) => `src/stories/${story[language].id}/${language}.md: it lacks ${each}.`,
        ),
      ),
    ),
  ];
}

/** Published addresses of pages, series and sources that the content no longer makes; the build makes all others of them. */
function vanishedPages(site: SoundSite, published: readonly string[]): string[] {
  const { record } = site;
  const made = new Set([
    ...languages.flatMap((language) => pagePaths(site).map((each) => `${language}/${each}`)),
    ...[...record.series.keys()].map((id) => `download/series/${id}.csv`),
    ...[...record.sources.keys()].map((id) => `download/sources/${id}.csv`),
    ...[...record.targets.keys()].map((id) => `download/targets/${id}.csv`),
  ]);
  const kinds = /^(?:(?:zh|en)\/.*\/|download\/(?:series|sources|targets)\/.*\.csv)$/;
  return published
    .filter((each) => kinds.test(each) && !made.has(each))
    .map((each) => `/${each} would vanish, which readers have; keep its id.`);
}
