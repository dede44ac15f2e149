import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { chartTypes, renderChart } from '../../src/charts/chart-types.ts';
import { type DrawnChart, drawPicture } from '../../src/charts/frame.ts';
import { type ElementMaker, SvgDocument, svgNamespace } from '../../src/charts/svg-document.ts';
import { fixtures } from './fixtures.ts';

describe('SvgDocument', () => {
  const { window } = new JSDOM('');
  const write = new window.XMLSerializer();

  it.each(Object.entries(fixtures))('writes the same bytes for %s as a full DOM', (_, fixture) => {
    for (const language of ['zh', 'en'] as const) {
      for (const size of ['wide', 'narrow'] as const) {
        const drawing = (chartTypes[fixture.type] as (options: unknown) => DrawnChart)(
          fixture.options(language, size),
        );
        const root = drawPicture(drawing, window.document as unknown as ElementMaker);
        const full = write.serializeToString(root as unknown as Node).replace(` xmlns="${svgNamespace}"`, '');
        expect(renderChart(fixture.type, fixture.options(language, size) as never).svg).toBe(full);
      }
    }
  });

  it('escapes text and attributes as a full DOM does', () => {
    const awkward = 'a < b & c > "d" \'e\'\t\n\u00a0亿元 ]]>';
    const make = (document: ElementMaker) => {
      const text = document.createElementNS(svgNamespace, 'text');
      text.setAttribute('data-key', awkward);
      text.textContent = awkward;
      return text;
    };
    const full = write.serializeToString(make(window.document as unknown as ElementMaker) as unknown as Node);
    expect(make(new SvgDocument()).serialize()).toBe(full.replace(` xmlns="${svgNamespace}"`, ''));
  });

  it('moves a node that is put elsewhere, as a full DOM does', () => {
    const document = new SvgDocument();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => document.createElementNS(svgNamespace, name));
    if (!a || !b || !c) throw new Error('three elements');
    a.appendChild(b);
    a.appendChild(c);
    a.insertBefore(c, b);
    expect(a.serialize()).toBe('<a><c/><b/></a>');
    b.appendChild(c);
    expect(a.serialize()).toBe('<a><b><c/></b></a>');
    expect(() => a.removeChild(c)).toThrow('not a child');
  });
});
