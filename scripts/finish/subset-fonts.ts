import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { Tinypool } from 'tinypool';
import { sha256 } from '../../src/downloads/checksums.ts';
import type { FontCut } from './cut-font.ts';
import { fontCoverage } from './font-coverage.ts';
import { type KeptFiles, keyOf } from './kept-files.ts';

export type Face = 'han' | 'latin';

/** Cuts the two serif faces to what pages use. */
export interface SerifSubsetter {
  /** What each face can draw. */
  readonly coverage: Readonly<Record<Face, ReadonlySet<number>>>;
  /** Writes the file for a set of code points, unless it has been written; equal sets give the same file. */
  subset(face: Face, points: ReadonlySet<number>): Promise<SubsetFile>;
}

export interface SubsetFile {
  readonly name: string;
  readonly bytes: number;
  /** Code points in the file, ascending. */
  readonly points: readonly number[];
}

/** The Latin file always holds these, so that nearly all pages share one. */
const latinRepertoire: readonly number[] = toPoints(
  `${String.fromCharCode(...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index))}` +
    '°±·×÷½–—‘’“”…−',
);

const faces = {
  han: {
    file: '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
    repertoire: [],
    // The browser's trimming of full-width punctuation asks the font for `halt` and `chws`.
    options: { keepFeatures: ['ccmp', 'halt', 'chws', 'kern', 'locl'], noHinting: true },
  },
  latin: {
    file: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    repertoire: latinRepertoire,
    options: {
      keepFeatures: ['ccmp', 'kern', 'liga', 'lnum', 'tnum', 'mark', 'mkmk'],
      noHinting: true,
      variationAxes: { wght: { min: 400, max: 700 } },
    },
  },
} as const;

export interface SerifOptions {
  /** Where the files are written; made when needed. */
  readonly folder: string;
  readonly kept: KeptFiles;
  /** Its workers cut the files. */
  readonly pool: Tinypool;
}

/**
 * Opens both faces. Cutting a page's file from a font that is small already takes a tenth of the time that it takes
 * from the full one, and gives the same bytes: so a face is cut to the characters of the whole site first, once a
 * file is wanted that an earlier build has not kept.
 *
 * @param points all code points that pages will ask for
 */
export function openSerif(points: ReadonlySet<number>, { folder, kept, pool }: SerifOptions): SerifSubsetter {
  const require = createRequire(import.meta.url);
  const sources = {
    han: readFileSync(require.resolve(faces.han.file)),
    latin: readFileSync(require.resolve(faces.latin.file)),
  };
  const small: Partial<Record<Face, Promise<Uint8Array>>> = {};
  const smallFont = (face: Face): Promise<Uint8Array> => {
    small[face] ??= subsetFont(sources[face], toText([...points, ...faces[face].repertoire]), {
      ...faces[face].options,
      targetFormat: 'truetype',
    }).then(toShared);
    return small[face];
  };
  const cut = async (face: Face, wanted: readonly number[]): Promise<Uint8Array> => {
    const { file, options } = faces[face];
    const key = keyOf(/font/, [file, options, wanted]);
    const known = kept.read(key);
    if (known) return known;
    const { keepFeatures, noHinting } = options;
    const task: FontCut = {
      font: await smallFont(face),
      text: toText(wanted),
      options: { keepFeatures, noHinting, targetFormat: 'woff2' },
    };
    const made: Uint8Array = await pool.run(task, { name: 'cutFont' });
    kept.write(key, made);
    return made;
  };
  const write = async (face: Face, wanted: readonly number[]): Promise<SubsetFile> => {
    const file = await cut(face, wanted);
    const name = `${sha256(file).slice(0, 12)}.woff2`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), file);
    return { name, bytes: file.byteLength, points: wanted };
  };
  const files = new Map<string, Promise<SubsetFile>>();
  return {
    coverage: { han: fontCoverage(sources.han), latin: fontCoverage(sources.latin) },
    subset(face, wanted) {
      const sorted = [...new Set([...wanted, ...faces[face].repertoire])].sort((a, b) => a - b);
      const key = `${face} ${sorted.join(' ')}`;
      const made = files.get(key) ?? write(face, sorted);
      files.set(key, made);
      return made;
    },
  };
}

/** Moves bytes to where all workers can read them without a copy of their own. */
function toShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}

function toPoints(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

function toText(points: readonly number[]): string {
  return points.map((point) => String.fromCodePoint(point)).join('');
}
