import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { lintBoundText } from '../../src/markdown/lint-bound-text.ts';
import { record } from './record.ts';

const up = 'rose(output-2007, output-2006)';
const declared = { claimsDeclared: true, declared: [up] };

interface Cases {
  readonly language: Language;
  readonly refuses: string;
  readonly accepts: string;
  readonly context?: Partial<typeof declared>;
}

/**
 * For each rule of bound texts, by the beginning of what it expects, a text that it refuses and one that it accepts.
 * The other rules of the linter are in every-rule-of-stories.test.ts.
 */
const rules: Readonly<Record<string, Cases>> = {
  'characters that a reader sees': { language: 'en', refuses: 'A\u200bword.', accepts: 'A word.' },
  '[[…]], or no brackets': { language: 'en', refuses: 'It was [so].', accepts: 'It was (so).' },
  'full-width punctuation': { language: 'zh', refuses: '甲,乙。', accepts: '甲，乙。' },
  'a figure alone in a paragraph of a story': {
    language: 'en',
    refuses: 'See [[figure: output]].',
    accepts: 'See the figure.',
  },
  'a ': { language: 'en', refuses: '[[term: gross-outputs]]', accepts: '[[term: gross-output]]' },
  'words that say what the claim proves': {
    language: 'en',
    refuses: `It [[claim: ${up}|fell]].`,
    accepts: `It [[claim: ${up}|rose]].`,
  },
  'plain text without an amount': {
    language: 'zh',
    refuses: '[[name: 8350亿元]]会议。',
    accepts: '[[name: 十大产业]]会议。',
  },
  'a bound number': { language: 'en', refuses: 'It was 19.5%.', accepts: 'It was [[growth-2007]].' },
  'no unit; a bound number writes its own': {
    language: 'zh',
    refuses: '它是[[output-2007|bare]]亿元。',
    accepts: '它是[[output-2007]]。',
  },
  'a bound number before a unit': {
    language: 'en',
    refuses: 'It is [[label: 5]] tonnes.',
    accepts: 'It is [[label: 5]] here.',
  },
  'a declared claim': {
    language: 'en',
    refuses: 'It rose to [[output-2007]].',
    accepts: `It [[claim: ${up}|rose]] to [[output-2007]].`,
  },
  'a source that states the cause': {
    language: 'en',
    refuses: 'It fell due to rain.',
    accepts: 'It fell due to rain.[[source: bureau]]',
  },
  'words that say what a declared claim proves': {
    language: 'en',
    context: declared,
    refuses: 'The line fell.',
    accepts: 'The line rose.',
  },
  'one of its names: ': {
    language: 'en',
    refuses: 'Elsewhere it was [[ningbo-2007]].',
    accepts: 'In Ningbo it was [[ningbo-2007]].',
  },
  'a claim about a number of the sentence': {
    language: 'en',
    refuses: 'It [[claim: rose(share-2007, share-2006)|rose]], to [[growth-2007]].',
    accepts: `It [[claim: ${up}|rose]], to [[output-2007]].`,
  },
  'a wording whose value can be read': {
    language: 'en',
    refuses: 'It was [[output-2007|a lot]].',
    accepts: 'It was [[output-2007|more than 800 billion yuan]].',
  },
  'a comma between thousands': {
    language: 'en',
    refuses: 'It was [[output-2007|more than 0800 billion yuan]].',
    accepts: 'It was [[output-2007|more than 800 billion yuan]].',
  },
  'a wording in the unit of the number': {
    language: 'zh',
    refuses: '它是[[output-2007|八千多吨]]。',
    accepts: '它是[[output-2007|八千多亿元]]。',
  },
  'a wording that the number bears out': {
    language: 'zh',
    refuses: '它是[[output-2007|近八千亿元]]。',
    accepts: '它是[[output-2007|八千多亿元]]。',
  },
};

/** What the programs of the linter expect, up to what they fill in. */
const inPrograms = ['lint-bound-text', 'lint-sentence', 'bound-number'].flatMap((name) =>
  [...readFileSync(`src/markdown/${name}.ts`, 'utf8').matchAll(/expected: ['`]([^'`$]+)/gu)].map(
    ([, words = '']) => words,
  ),
);

describe('every rule of bound texts', () => {
  it('has a case that it refuses and one that it accepts', () => {
    expect(new Set(Object.keys(rules))).toEqual(new Set(inPrograms));
    expect(inPrograms.length).toBeGreaterThan(15);
  });

  it.each(Object.entries(rules))('refuses and accepts where it expects %s', (expected, cases) => {
    const lint = (text: string) => lintBoundText(text, cases.language, { record, ...cases.context });
    expect(lint(cases.refuses).map((each) => each.expected.startsWith(expected))).toContain(true);
    expect(lint(cases.accepts)).toEqual([]);
  });
});
