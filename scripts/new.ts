import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSite } from '../src/markdown/load-site.ts';
import { formatPlace } from '../src/model/place.ts';
import type { Refusal } from '../src/model/refusal.ts';
import { idSchema } from '../src/model/schemas/primitives.ts';
import {
  appendEntry,
  type Skeleton,
  type SkeletonKind,
  skeletonKinds,
  skeletonsOf,
} from './curate/skeletons.ts';
import { UsageError } from './run/options.ts';
import { runProgram } from './run/run-program.ts';
import { readSettings } from './run/settings.ts';

const usage = `Expected: npm run new -- ${skeletonKinds.join('|')} ID, such as: npm run new -- dataset steel-output`;

/**
 * Writes the skeleton of a dataset, figure, story, source, edition or term.
 *
 * @param root the content root
 * @param args the kind and the id
 * @param today `YYYY-MM-DD`
 * @returns the files that were written or added to, below the root
 * @throws UsageError for an unknown kind, a malformed id, and an id that exists already
 */
export function writeSkeletons(root: string, args: readonly string[], today: string): readonly string[] {
  const [kind, id, ...rest] = args;
  if (!skeletonKinds.some((each) => each === kind) || id === undefined || rest.length > 0)
    throw new UsageError(`Found: ${args.join(' ') || 'nothing'}\n${usage}`);
  if (!idSchema.safeParse(id).success)
    throw new UsageError(`Found the id "${id}"\nExpected lower-case words of a-z and 0-9 joined by hyphens`);
  const skeletons = skeletonsOf(kind as SkeletonKind, id, today);
  // All texts are composed before anything is written, so that a refused command changes nothing.
  const texts = skeletons.map((each) => ({ file: each.file, text: composeText(root, each, id) }));
  for (const { file, text } of texts) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return texts.map(({ file }) => file);
}

function composeText(root: string, skeleton: Skeleton, id: string): string {
  const file = path.join(root, skeleton.file);
  if ('text' in skeleton) {
    if (existsSync(file)) throw new UsageError(`${skeleton.file} exists already; choose another id.`);
    return skeleton.text;
  }
  const text = readFileSync(file, 'utf8');
  const list = (JSON.parse(text) as Record<string, readonly { readonly id: string }[]>)[skeleton.list] ?? [];
  if (list.some((each) => each.id === id))
    throw new UsageError(`${skeleton.file} has the id "${id}" already; choose another.`);
  return appendEntry(text, skeleton.entry);
}

/** What belongs at a key that takes an id. */
const idHints: Readonly<Record<string, string>> = {
  of: 'the id of a term of data/glossary.json: what is measured',
  entity: 'the id of an entity of data/entities.json: whose figure it is',
  edition: 'the id of an edition of data/editions.json: which book or release',
  source: 'the id of a source of data/sources.json',
  series: 'the id of a series of a dataset',
};

/** One line for each blank, file by file: where it is and what belongs there. */
function describeBlanks(refusals: readonly Refusal[]): readonly string[] {
  return [...Map.groupBy(refusals, (each) => each.file)].flatMap(([file, own]) => [
    file,
    ...own.map(({ place, expected }) => {
      const key = typeof place === 'object' && 'path' in place ? place.path.at(-1) : undefined;
      return `  ${formatPlace(place)}: ${(typeof key === 'string' && idHints[key]) || expected}`;
    }),
  ]);
}

if (import.meta.main) {
  await runProgram(async () => {
    const { contentRoot } = readSettings(process.env);
    const files = writeSkeletons(contentRoot, process.argv.slice(2), new Date().toISOString().slice(0, 10));
    for (const file of files) console.log(`Begun: ${file}`);
    const { refusals } = loadSite(contentRoot);
    const own = refusals.filter((each) => files.includes(each.file));
    // Texts are only checked once the data are valid.
    if (own.length === 0) console.log('\nWhat it lacks is told once the rest of the data is in order.');
    else console.log(['\nTo fill in:\n', ...describeBlanks(own)].join('\n'));
    console.log('\nThen `npm run check` says what is left, and `npm run dev` shows the page.');
    return 0;
  });
}
