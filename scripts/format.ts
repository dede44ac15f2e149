import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { formatAll } from './run/stages.ts';

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const { passed, output } = await formatAll();
    console.log(output.trim());
    return passed ? 0 : 1;
  });
}
