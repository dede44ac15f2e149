import { readFileSync } from 'node:fs';
import path from 'node:path';
import { applyBuildOptions, build } from './build.ts';
import { runProgram } from './run/run-program.ts';
import { serve } from './run/serve.ts';
import { readPort, readSettings } from './run/settings.ts';

/**
 * Builds the site for the address at which it then serves it, until Ctrl-C. The port is taken first, because embeds,
 * feeds and cards contain it. Each port has its own output folder: a site with a local address must not be published,
 * and two servers must not change each other's files.
 */
async function start(args: readonly string[]): Promise<number> {
  applyBuildOptions(args);
  let built: string | undefined;
  const server = await serve(() => built, {
    port: readPort(process.env.PORT),
    base: readSettings(process.env).basePath,
    attempts: 20,
  });
  try {
    process.env.SITE_URL ||= new URL(server.url).origin;
    process.env.OUT_DIR ||= path.join('.build', `local-site-${server.port}`);
    const { outDir } = readSettings(process.env);
    const code = await build();
    if (code !== 0) return code;
    // Reading the first page here makes an unreadable folder an error message instead of an empty response.
    readFileSync(path.join(outDir, 'index.html'));
    built = outDir;
    console.log(`\nThe site is at ${server.url}\nCtrl-C stops it.`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    });
    return 0;
  } finally {
    await server.close();
  }
}

if (import.meta.main) await runProgram(() => start(process.argv.slice(2)));
