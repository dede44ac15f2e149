import { readFileSync } from 'node:fs';
import path from 'node:path';
import { benchPages, libraries, ownFiles } from './bench/bench-pages.ts';
import { comparisonTable } from './bench/bench-table.ts';
import { installPackages } from './bench/install-packages.ts';
import { conditions, serveCompressed, visitInRounds } from './bench/slow-visits.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';

// Compares charts of this site with those of libraries that draw in the browser, at their defaults, on a slow phone
// with a slow connection. The libraries are not dependencies of the site: they are installed in a folder of their own
// when this runs.

/** Our chart counts as drawn once its stylesheet is applied too. */
const isDrawn =
  'window.drawn || ((own) => own && getComputedStyle(own).display === "block" && own.getBoundingClientRect().width > 300)' +
  '(document.querySelector(".picture svg.c-wide"))';

async function bench(): Promise<number> {
  const packages = Object.assign({}, ...Object.values(libraries).map((each) => each.packages));
  const modules = path.join(installPackages('charts', packages), 'node_modules');
  const pages = benchPages();
  const files = new Map<string, string>(await ownFiles());
  for (const [index, { html }] of pages.entries()) files.set(`/${index}.html`, html);
  for (const file of Object.values(libraries).flatMap((each) => [...each.files]))
    files.set(`/${file}`, readFileSync(path.join(modules, file), 'utf8'));
  using server = await serveCompressed(files);
  const visits = await visitInRounds(
    pages.map((page, index) => ({
      ...page,
      name: `${page.chart} by ${page.library}`,
      address: `${server.root}/${index}.html`,
      isDrawn,
    })),
    server,
  );
  const rows = [...visits].map(([{ chart, library }, all]) => ({ chart, by: library, visits: all }));
  console.log(`\n${conditions}:\n\n${comparisonTable(rows)}`);
  return 0;
}

if (import.meta.main) {
  await runProgram(() => {
    parseOptions(process.argv.slice(2), {});
    return bench();
  });
}
