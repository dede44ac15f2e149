import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { type Path, placeAt } from './place.ts';
import type { Refusal } from './refusal.ts';
import { schemaAt, type Wanted } from './schema-at.ts';

/** The content of a valid file, with its path from the content root. */
export interface ReadFile<T> {
  readonly file: string;
  readonly content: T;
}

/** Reads one JSON file and validates it strictly; if it is invalid, adds to `refusals` and returns undefined. */
export function readJson<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  refusals: Refusal[],
): ReadFile<z.output<S>> | undefined {
  let text: string;
  try {
    // Some editors begin files with an invisible byte order mark.
    text = readFileSync(join(root, file), 'utf8').replace(/^\uFEFF/, '');
  } catch {
    refusals.push({
      file,
      place: { path: [] },
      found: 'no such file',
      expected: 'a JSON file',
      remedy: 'Create it; CONTRIBUTING.md shows each kind.',
    });
    return undefined;
  }
  const { data, problems } = parseStrictly(text);
  if (problems.length > 0) {
    for (const problem of problems) refusals.push({ file, ...problem });
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return { file, content: result.data };
  for (const issue of result.error.issues)
    refusals.push(...toRefusals(file, issue, schemaAt(schema, issue.path, data), data));
  return undefined;
}

/** Parses JSON without comments or trailing commas, and finds duplicate keys in an object. */
function parseStrictly(text: string): { data: unknown; problems: Omit<Refusal, 'file'>[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const problems: Omit<Refusal, 'file'>[] = [];
  const first = errors[0];
  // One mistake causes many errors in the parser; only the first is useful.
  if (first)
    problems.push({
      place: placeAt(text, first.offset),
      found: text.slice(first.offset).split('\n')[0]?.slice(0, 20) || 'the end of the line',
      expected: 'valid JSON',
      remedy: 'Look for a missing comma, quote or bracket at or just before this place.',
    });
  const visit = (node: Node): void => {
    const keys = new Set<string>();
    for (const child of node.children ?? []) {
      const key = child.type === 'property' ? child.children?.[0] : undefined;
      if (key && keys.has(key.value))
        problems.push({
          place: placeAt(text, key.offset),
          found: `the key "${key.value}" a second time`,
          expected: 'each key once',
          remedy: 'Remove one; the first would be lost.',
        });
      if (key) keys.add(key.value);
      visit(child);
    }
  };
  if (tree) visit(tree);
  return { data: tree ? getNodeValue(tree) : undefined, problems };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** The kind of value that the schema expects, in words. */
function describeWanted(expected: string, wanted: Wanted | undefined): string {
  const kinds: Readonly<Record<string, string>> = {
    array: 'a list in [ ]',
    boolean: 'true or false, without quotes',
    int: 'a number, without quotes',
    number: 'a number, without quotes',
    object: `a group in { }${keysOf(wanted)}`,
    string: 'a text in quotes',
  };
  return `${kinds[expected] ?? expected}${wanted?.nullable ? ', or null' : ''}`;
}

function keysOf(wanted: Wanted | undefined): string {
  return wanted?.schema instanceof z.ZodObject
    ? ` with the keys ${Object.keys(wanted.schema.shape).join(', ')}`
    : '';
}

function remedyFor(found: unknown, expected: string, nullable: boolean | undefined): string {
  if (found === undefined) return nullable ? 'Add it; null says that there is none.' : 'Add it.';
  if (expected === 'string' && typeof found === 'number')
    return 'Put it in quotes, with every zero that is printed.';
  return 'Change the value.';
}

function toRefusals(
  file: string,
  issue: z.core.$ZodIssue,
  wanted: Wanted | undefined,
  data: unknown,
): Refusal[] {
  // Keys in JSON are never symbols.
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      place: { path: [...path, key] },
      found: `the unknown key "${key}"`,
      expected: `only known keys${wanted?.schema instanceof z.ZodObject ? nearest(key, Object.keys(wanted.schema.shape)) : ''}`,
      remedy: 'Correct the spelling or remove the key; $schema lists the keys.',
    }));
  const value = valueAt(data, issue.path);
  const [expected, remedy] = expectedAndRemedy(issue, wanted, value);
  return [{ file, place: { path }, found: describe(value), expected, remedy }];
}

/** What is expected instead of a value, and the remedy. */
function expectedAndRemedy(
  issue: z.core.$ZodIssue,
  wanted: Wanted | undefined,
  value: unknown,
): readonly [expected: string, remedy: string] {
  const oneOf = (values: readonly unknown[]): string =>
    `one of ${values.map((each) => JSON.stringify(each)).join(', ')}`;
  switch (issue.code) {
    case 'invalid_type':
      return [describeWanted(issue.expected, wanted), remedyFor(value, issue.expected, wanted?.nullable)];
    case 'invalid_value':
      return [
        // A schema may have its own message; Zod's own begins with “Invalid”.
        issue.message.startsWith('Invalid') ? oneOf(issue.values) : issue.message,
        value === undefined ? 'Add it.' : 'Use one of these.',
      ];
    case 'invalid_union':
      return [
        'options' in issue && Array.isArray(issue.options)
          ? oneOf(issue.options)
          : 'one of the forms that the schema allows',
        value === undefined ? 'Add it.' : 'Compare with $schema.',
      ];
    case 'too_small':
      return [
        issue.origin === 'array' ? `at least ${issue.minimum} in the list` : 'a text that is not empty',
        'Fill it in.',
      ];
    default:
      return [issue.message, 'Change the value to the form expected.'];
  }
}

/** The sorted names in a folder of the content root: of its folders, of its JSON files, or of all its entries. */
export function listNames(root: string, folder: string, kind: 'folders' | '.json' | 'all'): string[] {
  let entries: ReturnType<typeof readEntries>;
  try {
    entries = readEntries(join(root, folder));
  } catch {
    return [];
  }
  return entries
    .filter((entry) => {
      if (kind === 'all') return true;
      return kind === 'folders' ? entry.isDirectory() : entry.isFile() && entry.name.endsWith(kind);
    })
    .map((entry) => entry.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

function readEntries(path: string): import('node:fs').Dirent[] {
  return readdirSync(path, { withFileTypes: true });
}
