import { parseOptions } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { readSettings } from './run/settings.ts';
import { runStages } from './run/stages.ts';

if (import.meta.main) {
  await runProgram(async () => {
    parseOptions(process.argv.slice(2), {});
    readSettings(process.env);
    const { failed } = await runStages();
    console.log(failed === 0 ? 'Everything checked is in order.' : 'Something above is not in order.');
    return failed === 0 ? 0 : 1;
  });
}
