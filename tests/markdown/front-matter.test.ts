import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { formatPlace, placeAt } from '../../src/model/place.ts';
import { front } from './story-source.ts';

const problems = (text: string): string[] =>
  readFrontMatter(text).problems.map(
    (each) => `${formatPlace(placeAt(text, each.offset))}: found ${each.found}, expected ${each.expected}`,
  );

describe('readFrontMatter', () => {
  it('reads flat keys and says where each value stands', () => {
    const { meta, offsets, bodyOffset, problems: found } = readFrontMatter(`${front}Body`);
    expect(found).toEqual([]);
    expect(meta).toEqual({
      title: 'A title',
      dek: 'A dek',
      kicker: 'A kicker',
      date: '2026-11-22',
      changed: '2026-11-22',
      next: '',
    });
    expect(front.slice(offsets.dek)).toMatch(/^A dek\n/);
    expect(`${front}Body`.slice(bodyOffset)).toBe('Body');
  });

  it.each([
    [
      'no front matter',
      'line 1, column 1: found no front matter, expected front matter between two lines of ---',
    ],
    ['', 'line 1, column 1: found an empty line, expected front matter between two lines of ---'],
    [
      front.replace('kicker: A kicker\n', ''),
      'line 6, column 1: found no kicker, expected a line "kicker: …"',
    ],
    [
      front.replace('kicker:', 'author: x\nkicker:'),
      'line 4, column 1: found the key author, expected one of title, dek, kicker, date, changed, next',
    ],
    [
      front.replace('kicker:', 'title: x\nkicker:'),
      'line 4, column 1: found title again, expected each key once',
    ],
    [
      front.replace('dek:', 'dek：'),
      'line 3, column 1: found dek： A dek, expected key: value',
      'line 7, column 1: found no dek, expected a line "dek: …"',
    ],
    [
      front.replace('title: A title', 'title:'),
      'line 2, column 1: found title without anything behind it, expected title: and its text',
    ],
    [
      front.replace('date: 2026-11-22', 'date: 2026-02-30'),
      'line 5, column 7: found 2026-02-30, expected a day of the calendar, as YYYY-MM-DD',
    ],
    [
      front.replace('dek: A dek', ''),
      'line 3, column 1: found an empty line, expected key: value',
      'line 7, column 1: found no dek, expected a line "dek: …"',
    ],
  ])('refuses %j', (text, ...expected) => {
    expect(problems(text)).toEqual(expected);
  });
});
