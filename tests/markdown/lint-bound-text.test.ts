import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { lintBoundText } from '../../src/markdown/lint-bound-text.ts';
import { record } from './record.ts';

const lint = (text: string, language: Language) => lintBoundText(text, language, { record });

const unbound =
  'Bind it: [[expression]] or [[expression|wording]]; or give a reason: [[name: …]], [[quotation: …]], [[label: …]], [[date: …]].';

/** A text, its language, and the one problem in it. */
const refused = [
  ['Growth was 19.5%.', 'en', 11, 'the unbound quantity “19.5%”', 'a bound number', unbound],
  ['It doubled.', 'en', 3, 'the unbound quantity “doubled”', 'a bound number', unbound],
  ['占三分之一。', 'zh', 1, 'the unbound quantity “三分之一”', 'a bound number', unbound],
  ['共８家。', 'zh', 1, 'the unbound quantity “８家”', 'a bound number', unbound],
  [
    'In 2007 it [[claim: rose(output-2007, output-2006)|rose by 19%]].',
    'en',
    59,
    'the unbound quantity “19%”',
    'a bound number',
    'Bind it within the claim: [[claim: …|… [[expression]] …]].',
  ],
  [
    'Output rose to [[output-2007]].',
    'en',
    7,
    '“rose” beside a bound number',
    'a declared claim',
    'Write [[claim: expression|rose]], so that it can be checked, or word it without a claim.',
  ],
  [
    '总产值[[output-2007]]，首次如此。',
    'zh',
    19,
    '“首次” beside a bound number',
    'a declared claim',
    'Write [[claim: expression|首次]], so that it can be checked, or word it without a claim.',
  ],
  [
    'It [[claim: fell(output-2007, output-2006)|fell]].',
    'en',
    3,
    'fell(output-2007, output-2006) is false: output-2007 is above output-2006',
    'a claim that the numbers bear out',
    'Change the words, or the numbers they rest on.',
  ],
  [
    'It [[claim: rose(output-2007, output-2006)|fell]].',
    'en',
    3,
    'the words “fell” on the claim rose(output-2007, output-2006)',
    'words that say what the claim proves',
    'Change the words or the claim; they point in opposite directions.',
  ],
  [
    'It [[claim: rose(share-2007, share-2006)|rose]], to [[growth-2007]].',
    'en',
    3,
    'the claim rose(share-2007, share-2006), which is about none of the numbers in its sentence',
    'a claim about a number of the sentence',
    'Claim what the sentence says of its numbers, or part the sentence.',
  ],
  [
    '出口少了，因为订单少了。',
    'zh',
    5,
    'the cause word “因为” in a sentence without a source',
    'a source that states the cause',
    'Add [[source: id]] to the sentence, or word it without a cause.',
  ],
  [
    'It fell due to the crisis. Another sentence.[[source: bureau]]',
    'en',
    8,
    'the cause word “due to” in a sentence without a source',
    'a source that states the cause',
    'Add [[source: id]] to the sentence, or word it without a cause.',
  ],
  [
    'Elsewhere it was [[ningbo-2007]]. Ningbo is a port.',
    'en',
    17,
    '[[ningbo-2007]], a number of ningbo, in a sentence that does not name it',
    'one of its names: Ningbo, the port city',
    'Name the place in the sentence, or as the only one in the paragraph before it.',
  ],
  [
    '是[[ratio(ningbo-2007, output-2007)]]。',
    'zh',
    1,
    '[[ratio(ningbo-2007, output-2007)]], a number of ningbo, in a sentence that does not name it',
    'one of its names: 宁波市, 甬城, 宁波',
    'Name the place in the sentence, or as the only one in the paragraph before it.',
  ],
  [
    'It was [[output-2008]].',
    'en',
    7,
    'output-2008, which is no observation',
    'an observation that exists; did you mean output-2006?',
    'Name quantities that exist and fit the computation.',
  ],
  [
    '总产值[[output-2007|近八千亿元]]。',
    'zh',
    3,
    'the wording “近八千亿元” for 8350.69亿元 = 835.069\u00a0billion yuan',
    'a wording that the number bears out',
    'Change the wording; the methods page lists how far each may stand from the number.',
  ],
  [
    'It was [[output-2007|a lot]].',
    'en',
    7,
    'the wording “a lot”',
    'a wording whose value can be read',
    'Write it like “more than 800 billion yuan” or “about a third”.',
  ],
  [
    '它是[[output-2007|八千多吨]]。',
    'zh',
    2,
    'the wording “八千多吨” for 8350.69亿元 = 835.069\u00a0billion yuan',
    'a wording in the unit of the number',
    'Change the wording, or bind the number that it means.',
  ],
  [
    '它是[[output-2007|bare]]亿元。',
    'zh',
    2,
    'the unit “亿” behind a bound number',
    'no unit; a bound number writes its own',
    'Take the unit away.',
  ],
  [
    '[[name: 8350亿元]]会议。',
    'zh',
    0,
    '“8350亿元” in [[name: …]]',
    'plain text without an amount',
    'Bind the amount to an observation.',
  ],
  [
    'It is [[label: 5]] tonnes.',
    'en',
    6,
    '[[label: 5]] beside the unit “tonnes”',
    'a bound number before a unit',
    'Bind the amount to an observation.',
  ],
  [
    'See [[term: gross-outputs]].',
    'en',
    4,
    'the term gross-outputs',
    'a term of data/glossary.json; did you mean gross-output?',
    'Correct the id, or add the term.',
  ],
  [
    'See.[[source: bureaus]]',
    'en',
    4,
    'the source bureaus',
    'a source of data/sources.json; did you mean bureau?',
    'Correct the id, or add the source.',
  ],
  [
    'See [[figure: output]].',
    'en',
    4,
    '[[figure: output]] within a text',
    'a figure alone in a paragraph of a story',
    'Put it into a paragraph of its own.',
  ],
  ['[[output-2007', 'en', 0, '[[ without ]]', 'a closing ]]', 'Close the brackets.'],
] as const;

describe('lintBoundText', () => {
  it.each(refused)('refuses %s', (text, language, offset, found, expected, remedy) => {
    expect(lint(text, language)).toEqual([{ offset, found, expected, remedy }]);
  });

  it.each([
    ['zh', '2007年的总产值是[[output-2007]]，2004—2011年的没有找到。'],
    ['zh', '总产值[[claim: rose(output-2007, output-2006)|上升]]到[[output-2007]]。'],
    ['zh', '总产值[[claim: multiple(output-2007, output-2006, 2)|翻了一番]]。'],
    ['zh', '总产值[[claim: above(output-2007, 8000)|超过八千亿元]]。'],
    ['en', 'Output [[claim: above(output-2007, 8000)|passed 800 billion yuan]].'],
    ['en', 'Output [[claim: output-rose|rose]] to [[output-2007]].'],
    ['zh', '宁波为[[ningbo-2007]]。'],
    ['en', 'The port city had [[ningbo-2007]].'],
    ['zh', '“出口少了，因为订单少了。”[[source: paper]]'],
    ['en', 'It fell because of the crisis.[[source: paper]] So it was.'],
    ['en', 'It [[claim: stated(paper)|fell because of the crisis]].'],
    ['zh', '增长率是[[growth-2007|近两成]]。'],
    ['zh', '[[name: 十大产业]]和[[quotation: “三步走”]]，见[[label: 第2页]]。'],
    ['en', 'The words rose and fell stand here without a number.'],
  ] as const)('accepts in %s: %s', (language, text) => {
    expect(lint(text, language)).toEqual([]);
  });

  it('finds a quantity that markup splits', () => {
    const found = lintBoundText('占三**分之**一，d**oubl**ed', 'zh', { record, markdown: true });
    expect(found.map((each) => each.found)).toEqual([
      'the unbound quantity “三分之一”',
      'the unbound quantity “doubled”',
    ]);
  });

  it('reports all problems, in the order of the text', () => {
    const found = lint('Growth of 5% rose [[nope]] because of [[term: nope]].', 'en');
    expect(found.map((each) => each.offset)).toEqual([10, 13, 18, 27, 38]);
  });

  it.each([
    ['en', 'Ningbo is a port. In 2007 it made [[ningbo-2007]].'],
    ['en', 'Ningbo is a port. Ships call. In 2007 it made [[ningbo-2007]].'],
    ['zh', '宁波是港口。2007年是[[ningbo-2007]]。'],
  ] as const)(
    'lets a name do for the paragraph where nothing else can be meant, in %s: %s',
    (language, text) => {
      expect(lint(text, language)).toEqual([]);
    },
  );

  it.each([
    ['the sentence before names another place as well', 'Ningbo is near Hangzhou. It made [[ningbo-2007]].'],
    ['another place was named since', 'Ningbo is a port. Hangzhou is not. It made [[ningbo-2007]].'],
    ['the sentence names another place', 'Ningbo is a port. Unlike Hangzhou it made [[ningbo-2007]].'],
    ['the sentence has numbers of two', 'Ningbo is a port. To [[output-2007]] it was [[ningbo-2007]].'],
    ['the name only follows', 'It made [[ningbo-2007]]. Ningbo is a port.'],
  ])('wants the name in the sentence if %s', (_, text) => {
    expect(lint(text, 'en').map((each) => each.found)).toEqual([
      '[[ningbo-2007]], a number of ningbo, in a sentence that does not name it',
    ]);
  });

  it('accepts claims, sources and names that the surroundings of a text provide', () => {
    expect(lintBoundText('It rose to [[output-2007]].', 'en', { record, claimsDeclared: true })).toEqual([]);
    expect(lintBoundText('It fell due to rain.', 'en', { record, sourced: true })).toEqual([]);
    expect(lintBoundText('[[ningbo-2007]]', 'en', { record, nearby: 'Ningbo' })).toEqual([]);
    expect(lintBoundText('[[ningbo-2007]]', 'en', { record, about: ['ningbo'] })).toEqual([]);
  });
});
