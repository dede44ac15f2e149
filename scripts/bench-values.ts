import { readContent } from '../src/model/content.ts';
import { guardOf } from './bench/guard-of-mutation.ts';
import { mutationKinds, mutations, seeded } from './bench/mutate-value.ts';
import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { projectRoot } from './run/settings.ts';

/** How many mistakes are made, and the seed by which they are always the same. */
const [count, seed] = [10_000, 2007];

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const { content } = readContent(projectRoot);
    if (!content) {
      console.error('The data are refused; npm run check says why.');
      return 1;
    }
    const found = mutations(content, count, seeded(seed)).map((mutation) => ({
      ...mutation,
      guard: guardOf(mutation, content),
    }));
    for (const kind of mutationKinds) {
      const own = found.filter((each) => each.kind === kind);
      const refused = own.filter(({ guard }) => guard !== undefined);
      const guards = [...Map.groupBy(refused, ({ guard }) => guard)]
        .map(([guard, all]) => `${guard} ${all.length}`)
        .join(', ');
      console.log(`${kind}: ${refused.length} of ${own.length} refused (${guards})`);
    }
    const refused = found.filter(({ guard }) => guard !== undefined).length;
    console.log(
      `\nAll: ${refused} of ${found.length} refused, ${((refused / found.length) * 100).toFixed(1)} %.`,
    );
    return 0;
  });
}
