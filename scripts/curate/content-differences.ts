import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One thing with an id, as it is in a file; older files may have any form, so nothing about it is assumed. */
type Item = Readonly<Record<string, unknown>>;

/** What a reader would notice between two states of the content, under headings. */
export interface Differences {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the lists of the single files are called, by file and key; a list that is not here goes by both. */
const headings: Readonly<Record<string, string>> = {
  'sources sources': 'Sources',
  'editions editions': 'Editions',
  'breaks breaks': 'Breaks',
  'universes universes': 'Universes',
  'units units': 'Units',
  'entities entities': 'Places and firms',
  'glossary terms': 'Terms',
  'targets targets': 'Targets',
  'timeline events': 'Events',
  'industries industries': 'Industries',
  'claims claims': 'Claims',
  'collection searches': 'Searches',
  'collection facts': 'Facts collected',
  'versions versions': 'Versions of the data',
};

/**
 * Compares two content roots by what readers see: values first, then everything else that has an id.
 *
 * @param before the root of the older state; what is missing there is new
 * @param after the root of the newer state
 */
export function compareContent(before: string, after: string): readonly Differences[] {
  const datasets = (root: string): Item[] =>
    globSync('data/datasets/*/dataset.json', { cwd: root })
      .sort()
      .map((file) => ({ ...readObject(root, file), id: path.basename(path.dirname(file)) }));
  const inDatasets = (root: string, name: string, key: string): Item[] =>
    globSync(`data/datasets/*/${name}.json`, { cwd: root })
      .sort()
      .flatMap((file) => items(readObject(root, file)[key]));
  const files = (root: string, pattern: string): Item[] =>
    globSync(pattern, { cwd: root })
      .sort()
      .map((file) => ({
        id: file
          .split(path.sep)
          .join('/')
          .replace(/^data\/figures\/|^src\/(?:stories|texts)\/|\.json$/g, ''),
        ...(file.endsWith('.json') ? readObject(root, file) : readStory(root, file)),
      }));
  const compared: Differences[] = [
    {
      heading: 'Values',
      lines: compareLists(
        inDatasets(before, 'observations', 'observations'),
        inDatasets(after, 'observations', 'observations'),
        writeObservation,
      ),
    },
    { heading: 'Datasets', lines: compareLists(datasets(before), datasets(after), writeName, ['series']) },
    {
      heading: 'Series',
      lines: compareLists(
        inDatasets(before, 'dataset', 'series'),
        inDatasets(after, 'dataset', 'series'),
        writeName,
      ),
    },
    ...compareSingleFiles(before, after),
    {
      heading: 'Figures',
      lines: compareLists(
        files(before, 'data/figures/*.json'),
        files(after, 'data/figures/*.json'),
        writeName,
      ),
    },
    {
      heading: 'Stories and pages',
      lines: compareLists(
        files(before, 'src/{stories,texts}/*/*.md'),
        files(after, 'src/{stories,texts}/*/*.md'),
        writeName,
      ),
    },
  ];
  return compared.filter((each) => each.lines.length > 0);
}

/** Every key of every file that lies in `data` itself: lists entry by entry, all others as one thing. */
function compareSingleFiles(before: string, after: string): Differences[] {
  const names = [before, after].flatMap((root) => globSync('data/*.json', { cwd: root }));
  return [...new Set(names)].sort().flatMap((file) => {
    const name = path.basename(file, '.json');
    const [was, now] = [readObject(before, file), readObject(after, file)];
    const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => key !== '$schema');
    return keys.map((key) => ({
      heading: headings[`${name} ${key}`] ?? `${name}.json, ${key}`,
      lines: compareLists(entriesOf(was[key], key), entriesOf(now[key], key), writeName),
    }));
  });
}

/** The entries of a list, each with an id, which is its place where it has none; anything else as one entry. */
function entriesOf(value: unknown, key: string): Item[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ id: key, value }];
  return value.map((each: unknown, index): Item => {
    const item = typeof each === 'object' && each !== null ? (each as Item) : { value: each };
    return { ...item, id: item.id ?? item.version ?? `${key}[${index}]` };
  });
}

function readObject(root: string, file: string): Item {
  if (!existsSync(path.join(root, file))) return {};
  const read: unknown = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return typeof read === 'object' && read !== null ? (read as Item) : {};
}

function readStory(root: string, file: string): Item {
  const text = readFileSync(path.join(root, file), 'utf8');
  const meta = Object.fromEntries(
    [...text.matchAll(/^(title|dek|kicker|date|changed|next): *(.*)$/gm)].map(([, key = '', value = '']) => [
      key,
      value,
    ]),
  );
  return { ...meta, text: text.replace(/^---[\s\S]*?^---/m, '') };
}

function items(value: unknown): Item[] {
  return Array.isArray(value) ? (value as Item[]) : [];
}

/** One line for each thing that was added, removed or changed, with the values that changed. */
function compareLists(
  before: readonly Item[],
  after: readonly Item[],
  write: (item: Item) => string,
  skipped: readonly string[] = [],
): string[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const current = new Set(after.map((each) => each.id));
  return [
    ...after.flatMap((each) => {
      const was = old.get(each.id);
      if (was === undefined) return [`added: ${write(each)}`];
      const changes = changedKeys(was, each, skipped);
      return changes.length === 0 ? [] : [`changed: ${write(each)}: ${changes.join('; ')}`];
    }),
    ...before.filter((each) => !current.has(each.id)).map((each) => `removed: ${write(each)}`),
  ];
}

function changedKeys(was: Item, now: Item, skipped: readonly string[]): string[] {
  const keys = [...new Set([...Object.keys(was), ...Object.keys(now)])];
  return keys
    .filter((key) => key !== '$schema' && !skipped.includes(key))
    .filter((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]))
    .map((key) => writeChange(key, was[key], now[key]));
}

/** Short values are shown as they were and are; of long ones only that they changed. */
function writeChange(key: string, was: unknown, now: unknown): string {
  if (key === 'printings')
    return `printings ${items(was).length} -> ${items(now).length}, ${writeSourceChanges(was, now)}`;
  const short = (value: unknown): string | undefined =>
    value === undefined || value === null
      ? 'none'
      : typeof value === 'string' && value.length <= 60
        ? value
        : typeof value === 'object' && value !== null && 'en' in value
          ? short(value.en)
          : undefined;
  const [a, b] = [short(was), short(now)];
  if (a === b && a !== undefined) return `${key} in Chinese`;
  return a === undefined || b === undefined ? key : `${key} ${a} -> ${b}`;
}

/**
 * How the printings of an observation changed: which sources were added or removed, or that only their words changed.
 */
function writeSourceChanges(was: unknown, now: unknown): string {
  const sources = (value: unknown): string[] => items(value).map((each) => String(each.source));
  const [a, b] = [sources(was), sources(now)];
  const joined = b.filter((each) => !a.includes(each)).map((each) => `now also ${each}`);
  const left = a.filter((each) => !b.includes(each)).map((each) => `no longer ${each}`);
  return [...joined, ...left].join(', ') || 'other words or grades';
}

function writeName(item: Item): string {
  const name = item.title ?? item.name ?? item.headline ?? item.words ?? item.what;
  const text =
    typeof name === 'string'
      ? name
      : typeof name === 'object' && name !== null && 'en' in name
        ? name.en
        : '';
  return text === '' || text === undefined ? String(item.id) : `${String(item.id)} (${String(text)})`;
}

function writeObservation(item: Item): string {
  const value =
    item.value ?? (item.low === undefined ? 'no value' : `${String(item.low)} to ${String(item.high)}`);
  return `${String(item.id)} = ${String(value)} (${String(item.start)} to ${String(item.end)}, ${String(item.edition)})`;
}
