import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { locate } from '../../src/model/locate.ts';
import type { Place } from '../../src/model/place.ts';

const root = mkdtempSync(join(tmpdir(), 'record-locate-'));
mkdirSync(join(root, 'data'));
writeFileSync(
  join(root, 'data/a.json'),
  '{\n  "list": [\n    { "id": "one" },\n    {\n      "id": "two",\n      "note": {\n        "zh": "x"\n      }\n    }\n  ]\n}\n',
);
writeFileSync(join(root, 'data/broken.json'), '');
afterAll(() => rmSync(root, { recursive: true }));

function located(file: string, place: Place): Place | undefined {
  return locate(root, [{ file, place, found: '', expected: '', remedy: '' }])[0]?.place;
}

describe('locate', () => {
  it.each([
    [['list'], 2],
    [['list', 0, 'id'], 3],
    [['list', 1, 'note', 'zh'], 7],
    [['list', { id: 'two' }, 'note', 'zh'], 7],
    [['list', 1, 'note', 'en'], 6],
    [['list', 1, 'missing', 3], 4],
    [['list', 7], 2],
    [['absent'], 1],
  ] as const)('finds the line of %j', (path, line) => {
    expect(located('data/a.json', { path })).toEqual({ path, line });
    expect(located('data/a.json', { path, character: 1 })).toEqual({ path, character: 1, line });
  });

  it.each([
    ['data/a.json', { path: [] }],
    ['data/a.json', 'the name'],
    ['data/a.json', { line: 3, column: 4 }],
    ['data/none.json', { path: ['list', 0] }],
    ['data/broken.json', { path: ['list', 0] }],
    ['src/stories/a/en.md', 'date'],
  ] as const)('leaves %s, %j as it is', (file, place) => {
    expect(located(file, place)).toEqual(place);
  });
});
