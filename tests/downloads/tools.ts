import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Runs a program to its end, in a folder if one is named; undefined where it is not installed. */
export function run(
  program: string,
  args: readonly string[],
  input?: string,
  folder?: string,
): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, PYTHONIOENCODING: 'utf-8', LC_ALL: 'C.UTF-8' },
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  if (error) return undefined;
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr}`);
  return stdout;
}

/** The first of the programs that answers; undefined if none does. */
function found(programs: readonly string[], args: readonly string[]): string | undefined {
  return programs.find((program) => {
    const { error, status } = spawnSync(program, args, { stdio: 'ignore' });
    return !error && status === 0;
  });
}

/** How long a program may take to start and to answer on a machine that has other things to do, ms. */
export const slowToolLimit = 120_000;

const pythons = ['python3', '/usr/bin/python3', 'python'];

/** A row of a query's result, by column. */
type DuckDbRow = Readonly<Record<string, unknown>>;

interface DuckDbModule {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): DuckDbRow[] }>;
      }>;
    }>;
  };
}

/** DuckDB as a package; NODE_PATH may name a folder that has it. */
function loadDuckDb(): DuckDbModule | undefined {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api') as DuckDbModule;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** The programs that researchers open the files with, as far as they are on this machine. */
export const tools = {
  python: found(pythons, ['-c', 'import csv']),
  pandas: found(pythons, ['-c', 'import pandas']),
  openpyxl: found(pythons, ['-c', 'import openpyxl']),
  parquetInPandas: found(pythons, ['-c', 'import pandas, pyarrow']),
  rdflib: found(pythons, ['-c', 'import rdflib']),
  feedparser: found(pythons, ['-c', 'import feedparser']),
  rscript: found(['Rscript'], ['--version']),
  libreoffice: found(['soffice', 'libreoffice'], ['--version']),
  pandoc: found(['pandoc'], ['--version']),
  xmllint: found(['xmllint'], ['--version']),
  unzip: found(['unzip'], ['-v']),
  sha256sum: found(['sha256sum'], ['--version']),
  duckdb: loadDuckDb(),
  duckdbShell: found(['duckdb'], ['--version']),
} as const;

/** Names of the programs that are not here, to be said aloud. */
export const missingTools = Object.entries(tools)
  .filter(([, tool]) => tool === undefined)
  .map(([name]) => name);
