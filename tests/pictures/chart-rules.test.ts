import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { SvgDocument, type SvgElement, SvgText, svgNamespace } from '../../src/charts/svg-document.ts';
import { readRules, writeChart } from '../../src/pictures/chart-rules.ts';

const faces = { sans: 'Sans', bold: 'Bold', serif: 'Serif' };
const colours = new Map([
  ['--ink', '#111'],
  ['--celadon', '#2f6f5e'],
]);

/** The drawing that a chart would have made, for markup that is easier to read. */
function toDrawing(element: Element, document = new SvgDocument()): SvgElement {
  const drawing = document.createElementNS(svgNamespace, element.localName);
  for (const { name, value } of element.attributes) drawing.setAttribute(name, value);
  for (const child of element.childNodes)
    drawing.appendChild(
      'localName' in child ? toDrawing(child as Element, document) : new SvgText(child.textContent ?? ''),
    );
  return drawing;
}

function write(css: string, content: string): string {
  return writeChart(toDrawing(JSDOM.fragment(`<svg>${content}</svg>`).firstElementChild as Element), {
    rules: readRules(css),
    colours,
    faces,
  });
}

describe('a chart in a picture', () => {
  it('has the colours of its classes, of the tone around it and of the theme as attributes', () => {
    const css = '.a { --tone: var(--celadon); } .b { fill: var(--tone); stroke: var(--ink); }';
    expect(write(css, '<g class="a"><path class="b" d="M0 0"/></g>')).toBe(
      '<g><path d="M0 0" fill="#2f6f5e" stroke="#111"/></g>',
    );
  });

  it('lets the rule with more classes win, and among equals the later one', () => {
    const css = '.a.b { fill: one; } .a { fill: two; } .b { fill: three; }';
    expect(write(css, '<path class="a b"/><path class="a"/>')).toBe('<path fill="one"/><path fill="two"/>');
    expect(write('.a { fill: two; } .b { fill: three; }', '<path class="a b"/>')).toBe(
      '<path fill="three"/>',
    );
  });

  it('leaves out what only paper, special screens and scripts need', () => {
    const css =
      '@media print { .a { fill: none; } .b { fill: none; } } .a { fill: one; break-inside: avoid; }';
    expect(write(css, '<path class="a" data-key="x" aria-label="y"/>')).toBe('<path fill="one"/>');
  });

  it('names the bold face where the weight asks for it, and escapes texts', () => {
    expect(write('.x { fill: none; }', '<text font-weight="600">a &lt; b</text>')).toBe(
      '<text font-weight="600" font-family="Bold">a &lt; b</text>',
    );
  });

  it('stops at a selector or a colour that it cannot follow', () => {
    expect(() => readRules('.a > .b { fill: none; }')).toThrow('.a > .b');
    expect(() => write('.a { fill: var(--none); }', '<path class="a"/>')).toThrow('--none');
  });
});
