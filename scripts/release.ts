import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSite } from '../src/markdown/load-site.ts';
import { formatRefusals } from '../src/model/refusal.ts';
import { withDataPart } from './curate/changelog.ts';
import { addressesOf, readAddresses, vanished } from './curate/published-addresses.ts';
import { listObservations, readObservations, undeclaredChanges } from './curate/published-data.ts';
import { publishedFiles } from './curate/published-files.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';
import { runNode } from './run/stages.ts';

const inProject = (file: string): string => path.join(projectRoot, file);

/**
 * Writes down what is about to be published: the Data part of the changelog, every observation with its value and
 * meaning, and every address. From then on none of them may change or vanish undeclared.
 *
 * @returns 1 when something published would change or vanish undeclared; nothing is written then
 */
async function release(): Promise<number> {
  const { record, refusals } = loadSite(projectRoot);
  if (!record || refusals.length > 0) {
    console.error(formatRefusals(refusals));
    return 1;
  }
  const observations = readIfThere(publishedFiles.observations);
  const undeclared =
    observations === undefined ? [] : undeclaredChanges(readObservations(observations), record);
  const folder = inProject('.build/release');
  console.log('Building the site to list its addresses');
  const built = await runNode([inProject('scripts/build.ts'), '--out', folder], {
    SITE_URL: 'https://record.example',
  });
  if (!built.passed) {
    console.error(built.output);
    return 1;
  }
  const addresses = readAddresses(readIfThere(publishedFiles.addresses) ?? '');
  const complaints = [...undeclared, ...vanished(addresses, folder).map((each) => `/${each} would vanish.`)];
  if (complaints.length > 0) {
    console.error(
      `${complaints.join('\n')}\nNothing was written. Tell the changes in data/versions.json, and keep every address.`,
    );
    return 1;
  }
  const now = addressesOf(folder);
  const changelog = inProject('CHANGELOG.md');
  writeFileSync(changelog, withDataPart(readFileSync(changelog, 'utf8'), record));
  writeFileSync(publishedFiles.observations, listObservations(record));
  writeFileSync(publishedFiles.addresses, `${now.join('\n')}\n`);
  console.log(
    `Written down: version ${record.versions[0]?.version}, ${record.observations.size} observations, ${now.length} addresses (${now.length - addresses.length} new).`,
  );
  return 0;
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    return release();
  });
}
