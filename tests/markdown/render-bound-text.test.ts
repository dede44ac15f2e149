import { describe, expect, it } from 'vitest';
import { hrefUnder, renderBoundText } from '../../src/markdown/render-bound-text.ts';
import { record } from './record.ts';

const render = (text: string, base = '/'): string =>
  renderBoundText({ zh: text, en: text }, 'en', record, hrefUnder(base));

describe('renderBoundText', () => {
  it('renders a text of the data as inline HTML, without marks', () => {
    expect(render('Output was [[output-2007]] in [[date: Q2]].')).toBe(
      'Output was <span class="n">835.1\u00a0billion yuan<span class="exact"> (835.069\u00a0billion yuan)</span></span> in Q2.',
    );
  });

  it('links terms and sources under the path of the site', () => {
    expect(render('[[term: gross-output]][[source: bureau]]', '/base/')).toBe(
      '<a class="term" href="/base/en/glossary/#gross-output">gross output</a> (<a class="source" href="/base/en/sources/bureau/">Statistics bureau</a>)',
    );
  });

  it('lets nothing become markup, and treats Markdown as text', () => {
    expect(render('<b>"a" & \'b\'</b> **c** [[claim: output-rose|<i>]]')).toBe(
      '&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt; **c** <span class="claim">&lt;i&gt;</span>',
    );
  });

  it('strikes a refused comparison through and says so in words', () => {
    expect(render('[[refused(change(output-2007-revised, output-2006))]]')).toBe(
      '<s class="refused"><span class="n">105.1%</span></s><span class="not-comparable"> (not comparable)</span>',
    );
  });
});
