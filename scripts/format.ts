import { parseOptions } from './options.ts';
import { runProgram } from './run-program.ts';
import { formatAll } from './stages.ts';

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    const { passed, output } = await formatAll();
    console.log(output.trim());
    return passed ? 0 : 1;
  });
}
