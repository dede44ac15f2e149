import { applyBuildOptions } from './build.ts';
import { UsageError } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { isolateEnvironment, projectRoot, readPort, readSettings } from './run/settings.ts';

/** Serves the site from its sources and shows every change at once, until Ctrl-C. */
async function develop(args: readonly string[]): Promise<number> {
  if (args.some((word) => word.startsWith('--out'))) {
    throw new UsageError('Unknown option: --out\nThe development server writes no files.');
  }
  applyBuildOptions(args);
  const settings = readSettings(process.env);
  isolateEnvironment('development');
  const astro = await import('astro');
  const server = await astro.dev({
    root: projectRoot,
    configFile: 'astro.config.mjs',
    server: { port: readPort(process.env.PORT) },
    // The addresses of downloads end with a file name, which this server does not see in their route; it would require
    // a slash after it.
    trailingSlash: 'ignore',
  });
  console.log(`The site is at http://localhost:${server.address.port}${settings.basePath}\nCtrl-C stops it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  return 0;
}

if (import.meta.main) await runProgram(() => develop(process.argv.slice(2)));
