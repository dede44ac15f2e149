import { describe, expect, it } from 'vitest';
import { parseBoundText } from '../../src/model/bound-text.ts';

const kinds = (text: string): string[] => parseBoundText(text).segments.map((each) => each.kind);

describe('parseBoundText', () => {
  it('splits words, numbers, claims, terms, sources and plain text', () => {
    expect(
      kinds('In [[date: 2007]] it [[claim: rose(a, b)|rose]] to [[a]] ([[source: s]], [[term: t|T]]).'),
    ).toEqual(['text', 'plain', 'text', 'claim', 'text', 'number', 'text', 'source', 'text', 'term', 'text']);
  });

  it('distinguishes a wording from the modes exact and bare', () => {
    expect(parseBoundText('[[a|exact]]').segments[0]).toMatchObject({ mode: 'exact' });
    expect(parseBoundText('[[a|bare]]').segments[0]).toMatchObject({ mode: 'bare' });
    expect(parseBoundText('[[a|about a third]]').segments[0]).toMatchObject({
      mode: 'prose',
      reading: 'about a third',
    });
  });

  it('keeps brackets within a claim’s words', () => {
    const claim = parseBoundText('[[claim: rose(a, b)|rose by [[c]]]] in all').segments[0];
    expect(claim).toMatchObject({ kind: 'claim', words: 'rose by [[c]]', wordsOffset: 20 });
  });

  it('gives the offset of each segment', () => {
    const { segments } = parseBoundText('ab [[x]] cd');
    expect(segments.map((each) => [each.offset, each.length])).toEqual([
      [0, 3],
      [3, 5],
      [8, 3],
    ]);
  });

  it('reports malformed segments and continues after them', () => {
    const cases: [string, string][] = [
      ['a [[x b', '[[ without ]]'],
      ['[[]] b', '[[]]'],
      ['[[x|]] b', '[[x|]]'],
      ['[[claim: rose(a, b)]] b', '[[claim: rose(a, b)]]'],
      ['[[term：x]] b', '[[term：'],
      ['[[x｜y]] b', '｜'],
      ['[[source:]] b', '[[source:]]'],
    ];
    for (const [text, found] of cases) expect(parseBoundText(text).errors[0]?.found, text).toBe(found);
    expect(kinds('[[]] b')).toEqual(['text']);
  });
});
