import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyBuildOptions, build } from './build.ts';
import { runProgram } from './run/run-program.ts';
import { serve } from './run/serve.ts';
import { readPort, readSettings } from './run/settings.ts';

/** Builds the site and serves it until Ctrl-C. */
async function start(args: readonly string[]): Promise<number> {
  applyBuildOptions(args);
  const port = readPort(process.env.PORT);
  const code = await build();
  if (code !== 0) return code;
  const { outDir, basePath } = readSettings(process.env);
  // Reading the first page here turns an unreadable folder into a message instead of an empty reply.
  readFileSync(path.join(outDir, 'index.html'));
  const server = await serve(outDir, { port, base: basePath, attempts: 20 });
  console.log(`\nThe site is at ${server.url}\nCtrl-C stops it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}

if (import.meta.main) await runProgram(() => start(process.argv.slice(2)));
