import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './options.ts';

/** The folder of the project, which is also the default content root. */
export const projectRoot: string = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Everything a build depends on besides the files of the content root. */
export interface Settings {
  /** Folder with `data/` and `src/stories/`, absolute. */
  readonly contentRoot: string;
  /** Folder that receives the finished site, absolute. */
  readonly outDir: string;
  /** `YYYY-MM-DD`, for a historical build. */
  readonly asOf: string | undefined;
  /** Origin of the published site without a path, such as `https://example.org`. */
  readonly siteUrl: string | undefined;
  /** Path of the published site, with a slash at both ends; `/` when the site is a whole host. */
  readonly basePath: string;
  /** Address that readers write to about errors. */
  readonly correctionsContact: string | undefined;
}

/**
 * Reads the settings from the environment, strictly.
 *
 * @param env usually `process.env`
 * @throws UsageError naming the variable, what was found and what is expected
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const asOf = env.AS_OF || undefined;
  if (asOf && !isDate(asOf))
    throw new UsageError(`AS_OF (--as-of): found "${asOf}"\nExpected a date: YYYY-MM-DD`);
  return {
    contentRoot: path.resolve(projectRoot, env.CONTENT_ROOT || '.'),
    outDir: path.resolve(projectRoot, env.OUT_DIR || 'dist'),
    asOf,
    siteUrl: env.SITE_URL ? readSiteUrl(env.SITE_URL) : undefined,
    basePath: readBasePath(env.BASE_PATH || '/'),
    correctionsContact: env.CORRECTIONS_CONTACT || undefined,
  };
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function readSiteUrl(text: string): string {
  const expected =
    'Expected an origin without a path, such as https://example.org (the path goes into BASE_PATH)';
  const url = URL.parse(text);
  if (!url || !['https:', 'http:'].includes(url.protocol)) {
    throw new UsageError(`SITE_URL: found "${text}"\n${expected}`);
  }
  if (url.pathname !== '/' || url.search || url.hash)
    throw new UsageError(`SITE_URL: found "${text}"\n${expected}`);
  return url.origin;
}

function readBasePath(text: string): string {
  const trimmed = text.replace(/^\/+|\/+$/g, '');
  if (trimmed === '') return '/';
  if (!/^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/.test(trimmed) || trimmed.split('/').includes('..')) {
    throw new UsageError(
      `BASE_PATH: found "${text}"\nExpected a path of letters, digits and . _ ~ -, such as /record/`,
    );
  }
  return `/${trimmed}/`;
}

/**
 * @param text value of the PORT variable
 * @returns the port to serve on; 4321 when none is set
 * @throws UsageError for anything that is not a port
 */
export function readPort(text: string | undefined): number {
  if (!text) return 4321;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new UsageError(`PORT: found "${text}"\nExpected a number from 1 to 65535`);
}

/**
 * Makes a run of Astro depend on the settings alone. Astro copies environment variables into `import.meta.env`, where
 * they override its own values: a stray BASE_URL would change every link of the site.
 *
 * @param mode the value of NODE_ENV
 */
export function isolateEnvironment(mode: 'production' | 'development'): void {
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'SITE', 'ASSETS_PREFIX'])
    delete process.env[name];
  process.env.NODE_ENV = mode;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
}
