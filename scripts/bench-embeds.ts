import { embedPages, packages } from './bench/bench-embed-pages.ts';
import { comparisonTable } from './bench/bench-table.ts';
import { installPackages } from './bench/install-packages.ts';
import { conditions, serveCompressed, visitInRounds } from './bench/slow-visits.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';

// Compares a chart in a frame of another site's page, by this site and by what newsrooms embed otherwise, on a slow
// phone with a slow connection. Time runs from the request of the article to the line in the frame; bytes and requests
// are those of the frame. What ours is compared with is no dependency of the site: it is installed in a folder of its
// own when this runs.

/** An article on another site, with a frame as authors paste it. */
function article(address: string): string {
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<title>An article</title><link rel="icon" href="data:,"></head><body><h1>An article</h1>' +
    `<iframe src="${address}" title="A chart" width="640" height="480" frameborder="0"></iframe></body></html>`
  );
}

async function bench(): Promise<number> {
  const pages = await embedPages(installPackages('embeds', packages));
  using charts = await serveCompressed(new Map(pages.flatMap(({ files }) => [...files])));
  const addressOf = (files: ReadonlyMap<string, unknown>): string =>
    charts.root + ([...files.keys()].find((name) => name.endsWith('/')) ?? '');
  // Another port is another origin.
  using articles = await serveCompressed(
    new Map(pages.map(({ files }, index) => [`/${index}.html`, article(addressOf(files))])),
  );
  const visits = await visitInRounds(
    pages.map(({ by, isDrawn }, index) => ({
      by,
      name: `the frame of ${by}`,
      isDrawn,
      address: `${articles.root}/${index}.html`,
    })),
    charts,
  );
  const rows = [...visits].map(([{ by }, all]) => ({ chart: 'line in a frame', by, visits: all }));
  console.log(`\n${conditions}:\n\n${comparisonTable(rows)}\n`);
  console.log(
    'Datawrapper publishes its component, not its chart types: the line in it is drawn by a few words of ours,',
  );
  console.log(
    'and its page is lighter than a real one. Framework’s page has Plot as one file, without what it leaves unused.',
  );
  return 0;
}

if (import.meta.main) {
  await runProgram(() => {
    parseOptions(process.argv.slice(2), {});
    return bench();
  });
}
