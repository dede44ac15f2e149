import { existsSync } from 'node:fs';
import path from 'node:path';
import { formatRefusals } from '../src/model/refusal.ts';
import { freeze, readStore } from './curate/frozen-store.ts';
import { parseOptions, UsageError } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { readSettings } from './run/settings.ts';

/** Adds the frozen figures of the last build to the store. */
if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const { outDir, contentRoot } = readSettings(process.env);
    if (!existsSync(path.join(outDir, 'frozen')))
      throw new UsageError(
        `There are no frozen files in ${outDir}.\nRun \`npm run build\` first, with SITE_URL set.`,
      );
    const { refusals } = readStore(contentRoot);
    if (refusals.length > 0) {
      console.error(formatRefusals(refusals));
      return 1;
    }
    const fresh = freeze(outDir, contentRoot);
    console.log(
      fresh.length === 0
        ? 'Everything was pinned already.'
        : `Pinned ${fresh.length} files in data/frozen; commit them before you publish.`,
    );
    return 0;
  });
}
