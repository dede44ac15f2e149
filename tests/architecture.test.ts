import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/run/settings.ts';

/** The folders of `src` in the order of the flow; folders of one line do not import each other. */
const flow: readonly (readonly string[])[] = [
  ['locale'],
  ['model'],
  ['charts'],
  ['figures'],
  ['markdown', 'downloads', 'citations', 'search'],
  ['pictures'],
  ['embeds'],
  ['site'],
  ['views'],
  ['publish'],
  ['components'],
  ['layouts'],
  ['pages'],
];
const drawnByAstro = ['components', 'layouts', 'pages'];
/** Folders that hold only Astro components; all that these show is computed before. */
const astroOnly = ['components', 'layouts'];
/**
 * The browser scripts are beside the flow: they import pure functions; pages load them, and `views` and `publish` make
 * their data.
 */
const usesClient = ['views', 'publish', ...drawnByAstro];
const clientTakesFrom = ['locale', 'model', 'charts', 'embeds', 'client'];
const forbiddenNames = ['utils', 'util', 'lib', 'libs', 'helpers', 'helper', 'common', 'misc', 'shared'];
const longestFile = 300;
/** Word lists and the fixtures of tests are data, which several files would only make harder to find. */
const lists = /^(src\/locale\/lexicon-[a-z]+|tests\/[a-z]+\/fixtures)\.ts$/;

/** Source files by their path from the project's folder, with forward slashes. */
type Sources = ReadonlyMap<string, string>;

function readSources(folders: readonly string[]): Sources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(projectRoot, folder), {
      recursive: true,
      withFileTypes: true,
    })) {
      const file = path
        .relative(projectRoot, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join('/');
      const isCode = /\.(ts|mjs|astro|css)$/.test(file) && !/^tests\/(fixtures|stored)\//.test(file);
      if (entry.isFile() && isCode) sources.set(file, readFileSync(path.join(projectRoot, file), 'utf8'));
    }
  }
  return sources;
}

/** What a file imports: relative specifiers as paths from the project's folder, others as they are. */
function importsOf(file: string, text: string): string[] {
  if (file.endsWith('.css')) return [];
  const code = file.endsWith('.astro') ? codeOfAstro(text) : text;
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => {
    const isRelative = fileName.startsWith('.') || fileName.startsWith('/');
    const folder = fileName.startsWith('/') ? '.' : path.posix.dirname(file);
    return isRelative ? path.posix.join(folder, fileName.split('?')[0] ?? '') : fileName;
  });
}

/** The code of an Astro file: its frontmatter and its scripts. */
function codeOfAstro(text: string): string {
  const [, fenced = ''] = /^\s*---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  return [fenced, ...scripts].join('\n');
}

function folderOf(file: string): string | undefined {
  const [top, folder, ...rest] = file.split('/');
  return top === 'src' && rest.length > 0 ? folder : undefined;
}

function rankOf(folder: string): number {
  return flow.findIndex((folders) => folders.includes(folder));
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'client') return clientTakesFrom.includes(to);
  if (to === 'client') return usesClient.includes(from);
  return rankOf(to) !== -1 && rankOf(to) < rankOf(from);
}

/** Complaints about unknown folders and imports against the flow. */
function flowComplaints(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const folder = folderOf(file);
    if (!file.startsWith('src/') || folder === undefined) return [];
    // Stylesheets import nothing and are not part of the flow.
    if (folder === 'styles' && file.endsWith('.css')) return [];
    if (folder !== 'client' && rankOf(folder) === -1) return [`${file}: there is no folder ${folder}`];
    if (astroOnly.includes(folder) && !file.endsWith('.astro')) return [`${file} is no piece of a page`];
    return importsOf(file, text).flatMap((target) => {
      const isFromAstro = target === 'astro' || target.startsWith('astro:') || target.endsWith('.astro');
      if (isFromAstro && !drawnByAstro.includes(folder)) return [`${file} imports ${target}`];
      if (/^(scripts|tests|\.\.)\//.test(target)) return [`${file} imports ${target}`];
      const targetFolder = folderOf(target);
      return targetFolder === undefined || target.endsWith('.css') || mayImport(folder, targetFolder)
        ? []
        : [`${file} imports ${target}`];
    });
  });
}

/** Complaints about browser scripts that import a module of Node, directly or through others. */
function clientComplaints(sources: Sources): string[] {
  const complaints: string[] = [];
  const seen = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const text = sources.get(file);
    if (text === undefined || seen.has(file)) return;
    seen.add(file);
    for (const target of importsOf(file, text)) {
      if (target.startsWith('node:')) complaints.push([...way, file, target].join(' -> '));
      else follow(target, [...way, file]);
    }
  };
  for (const file of sources.keys()) if (folderOf(file) === 'client') follow(file, []);
  return complaints;
}

/** Complaints about files that import themselves through others, each cycle once. */
function cycleComplaints(sources: Sources): string[] {
  const complaints: string[] = [];
  const finished = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    const text = sources.get(file);
    if (text === undefined || finished.has(file)) return;
    const begin = way.indexOf(file);
    if (begin !== -1) {
      complaints.push([...way.slice(begin), file].join(' -> '));
      return;
    }
    for (const target of importsOf(file, text)) follow(target, [...way, file]);
    finished.add(file);
  };
  for (const file of sources.keys()) follow(file, []);
  return complaints;
}

function nameComplaints(sources: Sources): string[] {
  return [...sources.keys()].filter((file) =>
    file.split('/').some((part) => forbiddenNames.includes(part.replace(/(\.test)?\.[a-z]+$/, ''))),
  );
}

function lengthComplaints(sources: Sources): string[] {
  return [...sources]
    .map(([file, text]) => ({ file, lines: text.trimEnd().split('\n').length }))
    .filter(({ file, lines }) => lines > longestFile && !lists.test(file))
    .map(({ file, lines }) => `${file} has ${lines} lines`);
}

describe('the source tree', () => {
  const sources = readSources(['src', 'scripts', 'tests']);

  it('is there', () => {
    expect(sources.size).toBeGreaterThan(20);
  });

  it('imports only along the flow, and from Astro only where Astro draws', () => {
    expect(flowComplaints(sources)).toEqual([]);
  });

  it('keeps modules of Node out of the browser', () => {
    expect(clientComplaints(sources)).toEqual([]);
  });

  it('has no files that import each other, however far around', () => {
    expect(cycleComplaints(sources)).toEqual([]);
  });

  it('has no file or folder with a name that says nothing', () => {
    expect(nameComplaints(sources)).toEqual([]);
  });

  it(`has no file longer than ${longestFile} lines`, () => {
    expect(lengthComplaints(sources)).toEqual([]);
  });
});

describe('the rules of the source tree', () => {
  const one = (file: string, text: string): Sources => new Map([[file, text]]);

  it.each([
    ['src/model/a.ts', "import { b } from '../charts/b.ts';"],
    ['src/model/a.ts', "import type { B } from '../pages/b.ts';"],
    ['src/charts/a.ts', "export * from '../figures/b.ts';"],
    ['src/figures/deep/a.ts', "const b = await import('../../markdown/b.ts');"],
    ['src/downloads/a.ts', "import '../search/b.ts';"],
    ['src/components/A.astro', "---\nimport B from '../layouts/B.astro';\n---\n<p></p>"],
    ['src/components/A.astro', "---\n---\n<script>\nimport '../pages/b.ts';\n</script>"],
    ['src/figures/a.ts', "import { b } from 'astro:content';"],
    ['src/figures/a.ts', "import B from './B.astro';"],
    ['src/figures/a.ts', "import { b } from '../client/b.ts';"],
    ['src/client/a.ts', "import { b } from '../figures/b.ts';"],
    ['src/model/a.ts', "import { b } from '../../scripts/b.ts';"],
    ['src/somewhere/a.ts', ''],
    ['src/components/a.ts', ''],
    ['src/views/a.ts', "import { b } from '../publish/b.ts';"],
  ])('notice %s with %s', (file, text) => {
    expect(flowComplaints(one(file, text))).toHaveLength(1);
  });

  it.each([
    ['src/charts/a.ts', "import { b } from '../model/b.ts';\nimport { c } from './c.ts';"],
    [
      'src/pages/a.astro',
      "---\nimport B from '../layouts/B.astro';\n---\n<script>import '../client/b.ts';</script>",
    ],
    ['src/client/a.ts', "import { b } from '../charts/b.ts';"],
  ])('allow %s with %s', (file, text) => {
    expect(flowComplaints(one(file, text))).toEqual([]);
  });

  it('notice a module of Node behind two imports of a browser script', () => {
    const sources = new Map([
      ['src/client/a.ts', "import { b } from '../charts/b.ts';"],
      ['src/charts/b.ts', "import { c } from '../model/c.ts';"],
      ['src/model/c.ts', "import { readFileSync } from 'node:fs';"],
    ]);
    expect(clientComplaints(sources)).toEqual([
      'src/client/a.ts -> src/charts/b.ts -> src/model/c.ts -> node:fs',
    ]);
  });

  it('notice files that import each other through a third, types included', () => {
    const sources = new Map([
      ['src/charts/a.ts', "import { b } from './b.ts';"],
      ['src/charts/b.ts', "export { c } from './c.ts';"],
      ['src/charts/c.ts', "import type { A } from './a.ts';\nimport { d } from './d.ts';"],
      ['src/charts/d.ts', ''],
    ]);
    expect(cycleComplaints(sources)).toEqual([
      'src/charts/a.ts -> src/charts/b.ts -> src/charts/c.ts -> src/charts/a.ts',
    ]);
  });

  it('notice empty names and long files', () => {
    expect(nameComplaints(one('src/charts/utils/a.ts', ''))).toHaveLength(1);
    expect(nameComplaints(one('src/charts/helpers.ts', ''))).toHaveLength(1);
    expect(lengthComplaints(one('src/charts/a.ts', 'x\n'.repeat(longestFile + 1)))).toHaveLength(1);
  });
});
