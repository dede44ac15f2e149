import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fontCoverage } from '../../../scripts/finish/font-coverage.ts';
import { readFace } from '../../../scripts/finish/picture-faces.ts';
import { commonCharacters, undrawableTexts } from '../../../scripts/finish/undrawable-texts.ts';

/** The 6,763 Chinese characters of GB 2312. */
function hanOfGb2312(): string[] {
  const cells = Array.from({ length: 94 }, (_, index) => 0xa1 + index);
  const bytes = cells.slice(15).flatMap((row) => cells.flatMap((cell) => [row, cell]));
  const text = new TextDecoder('gb2312').decode(Uint8Array.from(bytes));
  return [...text].filter((character) => /\p{Script=Han}/u.test(character));
}

it.each(['han-regular', 'han-bold'] as const)(
  '%s has all of GB 2312 and whatever is taken for common',
  (name) => {
    const coverage = fontCoverage(readFace(name));
    const han = hanOfGb2312();
    expect(han).toHaveLength(6763);
    const common = new RegExp(`[${commonCharacters}]`, 'u');
    const lacking = [
      ...han,
      ...Array.from({ length: 0xffff - 0x20 }, (_, index) => String.fromCharCode(index + 0x20)),
    ].filter((character) => common.test(character) && !coverage.has(character.codePointAt(0) ?? 0));
    expect(lacking).toEqual([]);
    expect(han.filter((character) => !common.test(character))).toEqual([]);
  },
);

it('finds a character that no face has at its place, written out or escaped, and none that a face has', () => {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  mkdirSync(join(root, 'data/figures'), { recursive: true });
  writeFileSync(join(root, 'data/site.json'), '{\n  "title": "钐钴，燚，\u{1F600}"\n}');
  writeFileSync(join(root, 'data/figures/a.json'), '{ "title": "\\ua000" }');
  expect(undrawableTexts(root).map(({ file, place, found }) => [file, place, found])).toEqual([
    ['data/figures/a.json', { line: 1, column: 13 }, 'the character ꀀ (U+A000)'],
    ['data/site.json', { line: 2, column: 18 }, 'the character 😀 (U+1F600)'],
  ]);
  rmSync(root, { recursive: true });
});
