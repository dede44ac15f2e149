/** A step of a path in a JSON file: a key, an index, or the id of an entry in a list. */
type PathStep = string | number | { readonly id: string };
export type Path = readonly PathStep[];

/** A value in a JSON file. */
interface DataPlace {
  /** From the outermost key inwards; empty for the whole file. */
  readonly path: Path;
  /** The character within the text at that path, counted from 1. */
  readonly character?: number | undefined;
  /** The line of the value in the file, counted from 1; undefined until `locate` adds it. */
  readonly line?: number | undefined;
}

/** A place in a file of text, counted from 1; a column is a UTF-16 unit, as editors count. */
export interface TextPlace {
  readonly line: number;
  readonly column?: number | undefined;
}

/** A place in a file; in words if it is neither a value nor a position, such as `the name`. */
export type Place = DataPlace | TextPlace | string;

/** The place of a UTF-16 offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Writes `line 5, observations[3].printings[0].grade` or `line 12, column 5`. */
export function formatPlace(place: Place): string {
  if (typeof place === 'string') return place;
  const line = place.line === undefined ? [] : [`line ${place.line}`];
  if (!('path' in place))
    return [...line, ...(place.column === undefined ? [] : [`column ${place.column}`])].join(', ');
  const character = place.character === undefined ? [] : [`character ${place.character}`];
  return [...line, formatPath(place.path), ...character].join(', ');
}

function formatPath(path: Path): string {
  const text = path
    .map((step) =>
      typeof step === 'number' ? `[${step}]` : typeof step === 'string' ? `.${step}` : ` (${step.id})`,
    )
    .join('');
  return text === '' ? 'the file' : text.replace(/^\./, '');
}
