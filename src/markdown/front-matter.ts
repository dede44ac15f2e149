import { daySchema } from '../model/schemas/primitives.ts';
import type { TextProblem } from './text-problem.ts';

/** The front matter of a story, as written. */
interface FrontMatter {
  readonly title: string;
  readonly dek: string;
  readonly kicker: string;
  /** When it was first published, `YYYY-MM-DD`. */
  readonly date: string;
  /** The day of the last change that a reader would notice, `YYYY-MM-DD`. */
  readonly changed: string;
  /** The ids of the stories that continue it, with commas between them; empty where none is named. */
  readonly next: string;
}

const requiredKeys = ['title', 'dek', 'kicker', 'date', 'changed'] as const;
const frontMatterKeys = [...requiredKeys, 'next'] as const;
const nothing = { title: '', dek: '', kicker: '', date: '', changed: '', next: '' };

export interface ReadFrontMatter {
  /** The values; missing keys are empty, and refused. */
  readonly meta: FrontMatter;
  /** Offset of each value in the file. */
  readonly offsets: Readonly<Record<keyof FrontMatter, number>>;
  /** Offset of the first character after the front matter. */
  readonly bodyOffset: number;
  readonly problems: readonly TextProblem[];
}

/** Reads the flat `key: value` lines between two lines of `---` at the top of a story, strictly. */
export function readFrontMatter(text: string): ReadFrontMatter {
  const meta: Record<keyof FrontMatter, string> = { ...nothing };
  const offsets: Record<keyof FrontMatter, number> = {
    title: 0,
    dek: 0,
    kicker: 0,
    date: 0,
    changed: 0,
    next: 0,
  };
  const problems: TextProblem[] = [];
  const block = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (block === null || block.index !== 0)
    return {
      meta,
      offsets,
      bodyOffset: 0,
      problems: [
        {
          offset: 0,
          found: firstLine(text),
          expected: 'front matter between two lines of ---',
          remedy: `Begin with --- and give ${requiredKeys.join(', ')}, one a line.`,
        },
      ],
    };
  let offset = 4;
  const seen = new Set<string>();
  for (const line of (block[1] ?? '').split('\n').slice(0, -1)) {
    const problem = readLine(line, offset, meta, offsets, seen);
    if (problem) problems.push(problem);
    offset += line.length + 1;
  }
  for (const key of requiredKeys)
    if (!seen.has(key))
      problems.push({
        offset,
        found: `no ${key}`,
        expected: `a line "${key}: …"`,
        remedy: 'Add it to the front matter.',
      });
  return { meta, offsets, bodyOffset: block[0].length, problems };
}

function readLine(
  line: string,
  offset: number,
  meta: Record<keyof FrontMatter, string>,
  offsets: Record<keyof FrontMatter, number>,
  seen: Set<string>,
): TextProblem | undefined {
  const blank = /^([a-z]+):[ \t]*$/.exec(line)?.[1];
  if (blank !== undefined && isKey(blank)) {
    // The key is there, so it must not be reported as missing as well.
    seen.add(blank);
    return {
      offset,
      found: `${blank} without anything behind it`,
      expected: `${blank}: and its text`,
      remedy: 'Fill it in.',
    };
  }
  const parts = /^([A-Za-z-]+):[ \t]+(\S.*?)[ \t]*$/u.exec(line);
  if (parts === null)
    return {
      offset,
      found: line === '' ? 'an empty line' : line,
      expected: 'key: value',
      remedy: 'Write one key, an ASCII colon, a space and its value on a line.',
    };
  const [, key = '', value = ''] = parts;
  if (!isKey(key))
    return {
      offset,
      found: `the key ${key}`,
      expected: `one of ${frontMatterKeys.join(', ')}`,
      remedy: 'Correct the key or take the line out.',
    };
  if (seen.has(key))
    return { offset, found: `${key} again`, expected: 'each key once', remedy: 'Take one of the lines out.' };
  seen.add(key);
  meta[key] = value;
  offsets[key] = offset + line.indexOf(value, key.length + 1);
  if ((key === 'date' || key === 'changed') && !daySchema.safeParse(value).success)
    return {
      offset: offsets[key],
      found: value,
      expected: 'a day of the calendar, as YYYY-MM-DD',
      remedy: 'Write the date with four, two and two digits.',
    };
  return undefined;
}

function isKey(key: string): key is keyof FrontMatter {
  return (frontMatterKeys as readonly string[]).includes(key);
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line === '' ? 'an empty line' : line;
}
