import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { placeAt } from '../../src/model/place.ts';
import { compareText } from '../../src/model/record.ts';
import type { Refusal } from '../../src/model/refusal.ts';
import { fontCoverage } from './font-coverage.ts';
import { readFace } from './picture-faces.ts';

/**
 * Characters that the Chinese faces surely have, as the inside of a character class: ASCII, the symbols of GB 2312, the
 * dash of English ranges, and the block of unified ideographs, which holds the 6,763 of GB 2312 and the names beyond. A
 * test compares it with the faces.
 */
export const commonCharacters = `\\0-\\x7e${symbolsOfGb2312()}–\\u4e00-\\u9fa5`;

/** The symbols of GB 2312, without its Chinese characters; cells that are not assigned give the replacement character. */
function symbolsOfGb2312(): string {
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const bytes = cells.slice(0, 9).flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replace(/[\uFFFD\p{Co}]/gu, '');
}

const uncommon = new RegExp(`\\\\u[0-9a-fA-F]{4}|[^${commonCharacters}]`, 'gu');

let drawable: ReadonlySet<number> | undefined;

/** Whether a face of the pictures has a character. */
function isDrawable(character: string): boolean {
  drawable ??= fontCoverage(readFace('han-regular'));
  return drawable.has(character.codePointAt(0) ?? 0);
}

/**
 * Finds texts of the content with a character that no face of the pictures can draw, at the text that holds it. Any text
 * may come into a picture: as a label, a headline, or the title of a source below.
 */
export function undrawableTexts(root: string): Refusal[] {
  const files = globSync(
    ['data/*.json', 'data/{datasets,figures}/**/*.json', 'src/{stories,texts}/**/*.md'],
    {
      cwd: root,
    },
  );
  return files
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort(compareText)
    .flatMap((file) => undrawableIn(file, readFileSync(path.join(root, file), 'utf8')));
}

function undrawableIn(file: string, text: string): Refusal[] {
  return [...text.matchAll(uncommon)].flatMap(({ 0: found, index }) => {
    const character = found.startsWith('\\u') ? (JSON.parse(`"${found}"`) as string) : found;
    // Halves of pairs, byte order marks and the like are refused as such, by the checks of texts.
    if (/[\p{C}\s]/u.test(character) || isDrawable(character)) return [];
    const name = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return [
      {
        file,
        place: placeAt(text, index),
        found: `the character ${character} (U+${name})`,
        expected: 'characters that the faces of pictures have',
        remedy: 'Write it another way, or give `scripts/finish/picture-faces.ts` a face that has it.',
      },
    ];
  });
}
