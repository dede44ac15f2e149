import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/locale/languages.ts';
import { formatPlace } from '../../src/model/place.ts';
import { front, render, renderFile } from './story-source.ts';

/** Refusals as `line:column found`. */
const refusals = (body: string, language: Language = 'en'): string[] =>
  render(body, language).refusals.map(
    (each) => `${formatPlace(each.place).replace('line ', '').replace(', column ', ':')} ${each.found}`,
  );

describe('renderStory', () => {
  it('refuses with file, line and column', () => {
    expect(render('A line.\n\nOutput was 8350 yuan.', 'en').refusals).toEqual([
      {
        file: 'src/stories/example/en.md',
        place: { line: 10, column: 12 },
        found: 'the unbound quantity “8350 yuan”',
        expected: 'a bound number',
        remedy:
          'Bind it: [[expression]] or [[expression|wording]]; or give a reason: [[name: …]], [[quotation: …]], [[label: …]], [[date: …]].',
      },
    ]);
  });

  it.each([
    ['- a list\n- of 12 things', '9:6'],
    ['> a quotation\n> of 12 things', '9:6'],
    ['a paragraph\n   with 12 things', '9:9'],
    ['## A heading of 12 things', '8:17'],
    ['| a | b |\n|---|---|\n| x | 12 |', '10:7'],
    ['| a | b |\n|---|---|\n| 12 | 12 |', '10:3 10:8'],
    ['::: note\nof 12 things\n:::', '9:4'],
  ])('finds the place in %j', (body, places) => {
    expect(
      refusals(body)
        .map((each) => each.split(' ')[0])
        .join(' '),
    ).toBe(places);
  });

  it.each([
    ['a <b>bold</b> word', '8:3 HTML <b>', '8:10 HTML </b>'],
    ['<div>\n\n<!-- a comment -->', '8:1 HTML <div>', '10:1 HTML <!--'],
    [
      'a&nbsp;b &#56;',
      '8:2 the character reference &nbsp;',
      '8:10 the character reference &#56;',
      '8:12 the unbound quantity “56”',
    ],
    ['![alt](picture.png)', '8:1 an image !['],
    ['some `code`', '8:6 code `', '8:11 code `'],
    ['[there](https://example.org/)', '8:9 a link to https://example.org/'],
    ['see https://example.org/', '8:5 the address https://example.org/'],
    ['[there](/en/nowhere/)', '8:9 a link to /en/nowhere/, which is no page of the site'],
    ['[there](/zh/glossary/)', '8:9 a link to /zh/glossary/, which is no page of the site'],
    ['[there](/en/glossary/ "5 firms")', '8:9 a title on the link to /en/glossary/'],
    ['\\[[output-2007]]', '8:1 a backslash before a bracket'],
    ['see [output-2007]', '8:5 [output-2007]'],
    ['【【output】】', '8:1 【【'],
    ['［［output］］', '8:1 ［［'],
    ['un\u200bseen', '8:3 the invisible character U+200B'],
    ['# One heading', '8:1 a heading with #'],
    ['#### Deep', '8:1 a heading with ####'],
    ['a\n\n[[figure: nope]]', '10:1 the figure nope'],
    ['a [[figure: output]]', '8:3 [[figure: output]] within a text'],
    ['：：： note\na\n：：：', '8:1 ：：： note', '10:1 ：：：'],
    ['::: notes\na\n:::', '8:1 ::: notes', '10:1 ::: that closes nothing'],
    [':::note\na', '8:1 :::note'],
    ['::: note\na', '8:1 ::: note that is never closed'],
    ['::: step output-2007\na', '8:1 ::: step output-2007 outside a scroll'],
    ['::: scroll output\n:::', '9:1 ::: scroll output with no step'],
    ['::: scroll output\n::: step\na\n:::', '11:1 ::: scroll output with one step'],
    [
      '::: scroll output\na\n::: step\nb\n::: step\nc\n:::',
      '9:1 text before the first step of ::: scroll output',
    ],
    ['::: scroll nope\n::: step\na\n::: step\nb\n:::', '8:1 the figure nope'],
    [
      '::: scroll output\n::: step output-2070\na\n::: step\nb\n:::',
      '9:1 a step about "output-2070", which output does not draw',
    ],
    [
      '::: scroll output\n::: step figure: years\na\n::: step\nb\n:::',
      '9:1 ::: step figure: years as the first step',
    ],
    ['::: scroll output\n::: step\na\n::: step figure: nope\nb\n:::', '11:1 the figure nope'],
    [
      '::: scroll output\n::: step\na\n::: step figure: years output-2007\nb\n:::',
      '11:1 a step about "output-2007", which years does not draw',
    ],
    ['::: note\na\n\n::: note\nb\n:::', '11:1 ::: note within ::: note'],
    ['::: methods\na\n:::', '8:1 ::: methods', '10:1 ::: that closes nothing'],
    ['::: method\na\n\n::: note\nb\n:::', '11:1 ::: note within ::: method'],
  ])('refuses %j', (body, ...expected) => {
    expect(refusals(body)).toEqual(expected);
  });

  it('splits a scroll into its figure and its steps, and counts their words and figures', () => {
    const { story } = render(
      'Before.\n\n::: scroll output\n::: step output-2007\nFirst.\n\nStill first.\n::: step\nSecond.\n:::\n\nAfter.',
      'en',
    );
    expect(story?.parts).toEqual([
      { kind: 'html', html: '<p>Before.</p>\n' },
      {
        kind: 'scroll',
        scenes: [
          {
            id: 'output',
            steps: [
              { keys: ['output-2007'], html: '<p>First.</p>\n<p>Still first.</p>\n' },
              { keys: [], html: '<p>Second.</p>\n' },
            ],
          },
        ],
      },
      { kind: 'html', html: '<p>After.</p>\n' },
    ]);
    expect(story?.figures).toEqual(['output']);
    expect(story?.prose.length).toBe(6);
  });

  it('takes another figure where a step brings one, and keeps it until the next', () => {
    const { story } = render(
      '::: scroll output\n::: step\nA.\n::: step figure: years y2006\nB.\n::: step\nC.\n::: step figure: output\nD.\n:::',
      'en',
    );
    expect(story?.parts).toEqual([
      {
        kind: 'scroll',
        scenes: [
          { id: 'output', steps: [{ keys: [], html: '<p>A.</p>\n' }] },
          {
            id: 'years',
            steps: [
              { keys: ['y2006'], html: '<p>B.</p>\n' },
              { keys: [], html: '<p>C.</p>\n' },
            ],
          },
          { id: 'output', steps: [{ keys: [], html: '<p>D.</p>\n' }] },
        ],
      },
    ]);
    expect(story?.figures).toEqual(['output', 'years']);
  });

  it('reports only that the front matter is missing, not mistakes in its lines as text', () => {
    const text = '---\ntitle: Output rose to [[output-2007]]\n\nA text.\n';
    expect(renderFile(text, 'en').refusals.map((each) => each.expected)).toEqual([
      'front matter between two lines of ---',
    ]);
  });

  it('collects what the story uses', () => {
    const { story } = render(
      'In 2007 output [[claim: output-rose|rose]] to [[output-2007]].[[source: paper]] It is [[term: gross-output]].\n\n[[figure: output]]\n\n[[name: Plan 5]], [[growth-2007]].',
      'en',
    );
    expect(story?.figures).toEqual(['output']);
    expect(story?.sources).toEqual(['paper', 'bureau']);
    expect(story?.terms).toEqual(['gross-output']);
    expect(story?.numbers.map((each) => each.quantity.expression)).toEqual(['output-2007', 'growth-2007']);
    expect(story?.claims.map((each) => each.expression)).toEqual(['rose(output-2007, output-2006)']);
    expect(story?.plain).toEqual([{ reason: 'name', text: 'Plan 5' }]);
    expect(story?.parts.map((each) => each.kind)).toEqual(['html', 'figure', 'html']);
    expect(story?.prose.length).toBe(15);
  });

  it('counts Han characters in Chinese', () => {
    expect(render('总产值是2007年的。\n\n## 小节', 'zh').story?.prose.length).toBe(8);
  });

  it('binds the title and lists its numbers under the first mark', () => {
    const text = front.replace('A title', 'A title of [[output-2007]]');
    const { story } = renderFile(`${text}A paragraph.\n`, 'en');
    expect(story?.meta.title).toBe('A title of 835.1\u00a0billion yuan');
    expect(story?.meta.titleHtml).toBe(
      'A title of <span class="n">835.1\u00a0billion yuan<span class="exact"> (835.069\u00a0billion yuan)</span></span>',
    );
    expect(story?.html).toContain('<p>A paragraph.<button type="button" class="mark" id="n1"');
  });

  it('checks the texts of the front matter at their place', () => {
    const text = front.replace('A dek', 'A dek of 12');
    expect(renderFile(text, 'en').refusals[0]).toMatchObject({ place: { line: 3, column: 15 } });
  });

  it('has one tab stop for the numbers of a paragraph, list or table', () => {
    const { story } = render(
      '[[output-2007]], [[growth-2007]], [[share-2007]]\n\n- [[output-2007]]\n- [[growth-2007]]\n\n| a |\n|---|\n| [[output-2007]] |',
      'en',
    );
    const html = story?.html ?? '';
    expect(html.match(/<button /g)).toHaveLength(3);
    expect(html.match(/<div popover /g)).toHaveLength(3);
    for (const [, target] of html.matchAll(/<label class="n" for="([^"]+)"/g))
      expect(html).toContain(`<button type="button" class="mark" id="${target}"`);
  });

  it('traces a number of days to its two dates and their sources', () => {
    const html = render('[[days(report, meeting)]]', 'en').story?.html ?? '';
    expect(html).toMatch(
      /<b>26 February 2008<\/b> <a href="[^"]*\/en\/timeline\/#report">The plan report<\/a>[^<]*<a href="[^"]*\/sources\/paper\/">/,
    );
    expect(html).toMatch(
      /<b>11 June 2009<\/b>[^<]*<a [^>]*#meeting">[^<]*<\/a>[^<]*<a href="[^"]*\/sources\/bureau\/">/,
    );
  });

  it('adds a mark after a last heading with numbers', () => {
    expect(render('## [[output-2007]]', 'en').story?.html).toContain('<p class="marks"><button');
  });

  it('writes no inline style and no script', () => {
    const { story } = render('[[output-2007]] and [[term: odd]]\n\n| a | b |\n|--:|:-:|\n| c | d |', 'en');
    expect(story?.html).toContain('<th class="right">a</th>');
    expect(story?.html).not.toMatch(/style=|<script|\son[a-z]+=/);
  });

  it.each([
    ['**“账本”**里', '<strong>“账本”</strong>里'],
    ['总产值**增长**了', '总产值<strong>增长</strong>了'],
    ['这是**重点。**后面', '这是<strong>重点。</strong>后面'],
    ['**[[output-2007|exact]]**的', '<strong><label class="n" for="n1">8350.69亿元</label></strong>的'],
    ['*一个词*，', '<em>一个词</em>，'],
  ])('sets Chinese emphasis in %s', (body, html) => {
    expect(render(body, 'zh').story?.html).toContain(html);
  });

  it('escapes everything that comes from data and text', () => {
    const { story } = render(
      '[[term: odd]] [[term: odd|<i>"&\']] [[source: paper|<u>]] [[name: <b>"&]] a < b & "c"',
      'en',
    );
    expect(story?.html).toBe(
      [
        '<p><a class="term" href="/en/glossary/#odd">&lt;odd&gt; &amp; &quot;strange&quot;</a>',
        '<a class="term" href="/en/glossary/#odd">&lt;i&gt;&quot;&amp;&#39;</a>',
        '&lt;u&gt;\u2060<sup class="ref"><a href="#source-1" id="ref-1-1" aria-label="Source 1">1</a></sup>',
        '&lt;b&gt;&quot;&amp; a &lt; b &amp; &quot;c&quot;</p>\n',
      ].join(' '),
    );
    expect(render('[[output-2007]]', 'en').story?.html).toContain('>Communiqué &lt;2007&gt;</a>');
  });
});

describe('the list of sources', () => {
  it('numbers in the order of first use and links back from every mention', () => {
    const { story } = render('A.[[source: paper]] B.[[source: bureau]] C.[[source: paper]]', 'en');
    expect(story?.html).toContain('id="ref-1-2" aria-label="Source 1">1</a>');
    expect(story?.sourceList).toBe(
      [
        '<section class="sources" aria-labelledby="sources"><h2 id="sources">Sources</h2><ol>',
        '<li id="source-1">City paper, <a href="/en/sources/paper/">A report</a>, 21 January 2008',
        ' <a class="back" href="#ref-1-1" aria-label="Back to mention 1">↩</a>',
        ' <a class="back" href="#ref-1-2" aria-label="Back to mention 2">↩</a></li>',
        '<li id="source-2">Statistics bureau, <a href="/en/sources/bureau/">Communiqué &lt;2007&gt;</a>, 21 January 2008',
        ' <a class="back" href="#ref-2-1" aria-label="Back to mention 1">↩</a></li></ol></section>',
      ].join(''),
    );
  });
});

describe('headings', () => {
  it('get unique ids from all their words', () => {
    const { story } = render(
      '## The [[output-2007]] and [[term: gross-output]]\n\n## [[name: N1]]\n\n## Same\n\n### Same\n\n## 总产值',
      'en',
    );
    expect(story?.headings).toEqual([
      {
        level: 2,
        id: 'the-835-1-billion-yuan-and-gross-output',
        text: 'The 835.1\u00a0billion yuan and gross output',
      },
      { level: 2, id: 'n1-2', text: 'N1' },
      { level: 2, id: 'same', text: 'Same' },
      { level: 3, id: 'same-2', text: 'Same' },
      { level: 2, id: '总产值', text: '总产值' },
    ]);
  });
});
