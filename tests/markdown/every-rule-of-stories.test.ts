import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { front, renderFile } from './story-source.ts';

/** A rule of the linter, by the remedy that it gives, in which … stands for what it fills in. */
interface Rule {
  readonly remedy: string;
  /** A story that the rule refuses, a part of what it says that it found, and the story mended. */
  readonly refuses: string;
  readonly found: string;
  readonly accepts: string;
}

const file = (remedy: string, refuses: string, found: string, accepts: string): Rule => ({
  remedy,
  refuses,
  found,
  accepts,
});
const body = (remedy: string, refuses: string, found: string, accepts: string): Rule =>
  file(remedy, `${front}${refuses}\n`, found, `${front}${accepts}\n`);
const changed = (remedy: string, from: string, to: string, found: string): Rule =>
  file(remedy, front.replace(from, to), found, front);
const words = (count: number): string => `${'word '.repeat(count - 1)}word.`;

/** The rules of each program of the linter beside those of bound texts. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  'src/model/bound-text.ts': [
    body(
      'Write [[…: …]] with a half-width colon.',
      '[[term：gross-output]]',
      '[[term：',
      '[[term: gross-output]]',
    ),
    body('Write | instead of the full-width ｜.', '[[output-2007｜exact]]', '｜', '[[output-2007|exact]]'),
    body(
      'Write the words after | or leave the bar out.',
      '[[output-2007|]]',
      '[[output-2007|]]',
      '[[output-2007]]',
    ),
    body('Name an observation or a computation between the brackets.', '[[]]', '[[]]', '[[output-2007]]'),
    body('Fill it in or take it out.', '[[term:]]', '[[term:]]', '[[term: gross-output]]'),
    body(
      'Write [[claim: expression|words]].',
      '[[claim: rose(output-2007, output-2006)]]',
      '[[claim: rose(output-2007, output-2006)]]',
      '[[claim: rose(output-2007, output-2006)|rose]]',
    ),
    body('Close the brackets.', '[[output-2007', '[[ without ]]', '[[output-2007]]'),
  ],
  'src/markdown/front-matter.ts': [
    file('Begin with --- and give …, one a line.', 'A body.\n', 'A body.', `${front}A body.\n`),
    changed('Add it to the front matter.', 'kicker: A kicker\n', '', 'no kicker'),
    changed('Fill it in.', 'dek: A dek', 'dek:', 'dek without anything behind it'),
    changed(
      'Write one key, an ASCII colon, a space and its value on a line.',
      'dek: ',
      'dek：',
      'dek：A dek',
    ),
    changed('Correct the key or take the line out.', 'dek:', 'author: x\ndek:', 'the key author'),
    changed('Take one of the lines out.', 'dek:', 'title: x\ndek:', 'title again'),
    changed(
      'Write the date with four, two and two digits.',
      'date: 2026-11-22',
      'date: 2026-2-3',
      '2026-2-3',
    ),
  ],
  'src/markdown/colon-blocks.ts': [
    body(
      'Close the … before with ::: on a line of its own.',
      '::: note\na\n\n::: note\nb\n:::',
      '::: note within ::: note',
      '::: note\na\n:::\n\n::: note\nb\n:::',
    ),
    body(
      'Name this figure where the scroll opens, or begin with a step about the one it names.',
      '::: scroll output\n::: step figure: years\na\n::: step\nb\n:::',
      '::: step figure: years as the first step',
      '::: scroll years\n::: step\na\n::: step\nb\n:::',
    ),
    body('Open the scroll, or take the line out.', '::: step\n\na', '::: step outside a scroll', 'a'),
    body('Open the block, or take the line out.', 'a\n\n:::', '::: that closes nothing', '::: note\na\n:::'),
    body(
      'Begin each step with ::: step, or show the figure alone with [[figure: id]].',
      '::: scroll output\n::: step\na\n:::',
      '::: scroll output with one step',
      '[[figure: output]]\n\na',
    ),
    body('Write three ASCII colons, a space and the word.', ':::note\na\n:::', ':::note', '::: note\na\n:::'),
    body(
      'Begin the first step above this line.',
      '::: scroll output\na\n::: step\nb\n::: step\nc\n:::',
      'text before the first step',
      '::: scroll output\n::: step\na\nb\n::: step\nc\n:::',
    ),
    body(
      'Close the … with ::: on a line of its own.',
      '::: note\na',
      '::: note that is never closed',
      '::: note\na\n:::',
    ),
  ],
  'src/markdown/lint-story.ts': [
    body(
      'Correct the id, or add the figure.',
      '[[figure: outputs]]',
      'the figure outputs',
      '[[figure: output]]',
    ),
    body(
      'Correct the key, or leave it out.',
      '::: scroll output\n::: step output-2070\na\n::: step\nb\n:::',
      'a step about "output-2070"',
      '::: scroll output\n::: step output-2007\na\n::: step\nb\n:::',
    ),
    body(
      'The title of the story is the only heading above ##; deeper ones than ### do not help a reader.',
      '#### A heading',
      'a heading with ####',
      '### A heading',
    ),
    body('Use the constructs of CONTRIBUTING.md instead.', 'a <b>word', 'HTML <b>', 'a **word**'),
    body('Type the character.', 'Textiles &amp; silk.', 'the character reference &amp;', 'Textiles & silk.'),
    body(
      'Declare a figure in data/figures and write [[figure: id]].',
      '![output](output.png)',
      'an image ![',
      '[[figure: output]]',
    ),
    body('Take the backticks away.', 'some `code`', 'code `', 'some code'),
    body(
      'Declare the source in data/sources.json and write [[source: id]].',
      'It stands at https://example.org/',
      'the address https://example.org/',
      'It stands there.[[source: bureau]]',
    ),
    body(
      'Take the backslash away; [[…]] is always bound text.',
      '\\[[output-2007]]',
      'a backslash before a bracket',
      '[[output-2007]]',
    ),
    body(
      'Say it in the text; not every reader can reach a title.',
      '[there](/en/glossary/ "The glossary")',
      'a title on the link',
      '[there](/en/glossary/), in the glossary',
    ),
    body(
      'Correct the address; it begins with the language and ends with a slash.',
      '[there](/en/glossary)',
      'a link to /en/glossary, which is no page of the site',
      '[there](/en/glossary/)',
    ),
    body(
      'Declare the source in data/sources.json and write [[source: id]].',
      '[there](https://example.org/)',
      'a link to https://example.org/',
      'there[[source: bureau]]',
    ),
  ],
  'src/markdown/lint-prose.ts': [
    body(
      'Leave out what the reader can do without.',
      `${words(12)} `.repeat(101),
      'a story of 1212 words',
      `${words(12)} `.repeat(100),
    ),
    body('Part the long sentences.', words(19), '19.0 words in a sentence, on average', words(18)),
    body(
      'Part the sentence.',
      `${words(41)} ${'A word. '.repeat(9)}`,
      'a sentence of 41 words',
      `${words(40)} ${'A word. '.repeat(9)}`,
    ),
    body(
      'Say what is known; what is not certain belongs into the box.',
      'Perhaps. Perhaps. Perhaps.',
      'words that take something back',
      'Perhaps. Perhaps.\n\n::: method\nPerhaps.\n:::',
    ),
    body(
      'Put it into the box, or into the list of what is not known.',
      'It was not found. '.repeat(3),
      'times that something was not found or not said',
      `${'It was not found. '.repeat(2)}\n\n- It was not found.`,
    ),
  ],
};

/** The remedies in a program: what it names so, and the only sentences in it outside its comments. */
function remediesIn(program: string): string[] {
  const code = readFileSync(program, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '')
    .replace(/\$\{[^}]*\}/gu, '…');
  return [...code.matchAll(/(?:remedy: |(?=['`][A-Z][^'`\n]*\.['`]))(['`])(?<remedy>[^'`\n]+)\1/gu)].map(
    ({ groups }) => groups?.remedy ?? '',
  );
}

/** A remedy as it is given, with anything where … stands. */
const given = (remedy: string): RegExp =>
  new RegExp(
    `^${remedy
      .split('…')
      .map((each) => RegExp.escape(each))
      .join('.+')}$`,
    'u',
  );

describe.each(Object.entries(rules))('every rule of %s', (program, all) => {
  it('has a case that it refuses and one that it accepts', () => {
    expect(all.map(({ remedy }) => remedy).sort()).toEqual(remediesIn(program).sort());
  });

  it.each(all)('refuses and accepts where its remedy is: $remedy', ({ remedy, refuses, found, accepts }) => {
    const refusals = renderFile(refuses, 'en').refusals.filter((each) => given(remedy).test(each.remedy));
    expect(refusals.map((each) => each.found).join('\n')).toContain(found);
    expect(renderFile(accepts, 'en').refusals).toEqual([]);
  });
});

describe('every program that lints text', () => {
  it('has its rules in a table: here, or in that of bound texts', () => {
    const ofBoundTexts = ['lint-bound-text', 'lint-sentence', 'bound-number'].map(
      (name) => `src/markdown/${name}.ts`,
    );
    // These refuse what is around the texts: files, and texts that disagree with others.
    const loaders = ['src/markdown/load-site.ts', 'src/markdown/load-stories.ts'];
    const refusing = readdirSync('src/markdown')
      .map((name) => `src/markdown/${name}`)
      .filter((program) => remediesIn(program).length > 0);
    expect([...Object.keys(rules), ...ofBoundTexts, ...loaders]).toEqual(expect.arrayContaining(refusing));
    expect(refusing.length).toBeGreaterThan(8);
  });
});
