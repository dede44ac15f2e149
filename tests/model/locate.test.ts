import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locate } from '../../src/model/locate.ts';

const root = mkdtempSync(join(tmpdir(), 'record-locate-'));
mkdirSync(join(root, 'data'));
writeFileSync(
  join(root, 'data/a.json'),
  '{\n  "list": [\n    { "id": "one" },\n    {\n      "id": "two",\n      "note": {\n        "zh": "x"\n      }\n    }\n  ]\n}\n',
);
writeFileSync(join(root, 'data/broken.json'), '');
afterAll(() => rmSync(root, { recursive: true }));

function placed(file: string, place: string): string | undefined {
  return locate(root, [{ file, place, found: '', expected: '', remedy: '' }])[0]?.place;
}

describe('locate', () => {
  it.each([
    ['list', 2],
    ['list[0].id', 3],
    ['list[1].note.zh', 7],
    ['list[1].note.zh, character 1', 7],
    ['list (two).note.zh', 7],
    ['list[1].note.en', 6],
    ['list[1].missing[3]', 4],
    ['list[7]', 2],
    ['absent', 1],
  ])('finds the line of %s', (place, line) => {
    expect(placed('data/a.json', place)).toBe(`line ${line}, ${place}`);
  });

  it.each([
    ['data/a.json', 'the file'],
    ['data/a.json', 'line 3, column 4'],
    ['data/none.json', 'list[0]'],
    ['data/broken.json', 'list[0]'],
    ['src/stories/a/en.md', 'date'],
  ])('leaves %s, %s as it is', (file, place) => {
    expect(placed(file, place)).toBe(place);
  });
});
