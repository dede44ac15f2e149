import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../src/charts/boxes.ts';
import type { Chart, PlacedLabel } from '../../src/charts/chart.ts';
import { renderChart } from '../../src/charts/chart-types.ts';
import { languages } from '../../src/locale/languages.ts';
import { fixtures } from './fixtures.ts';

/** All fixture charts in both languages and sizes; tests/figures applies the same rules to real figures. */
const cases = Object.entries(fixtures).flatMap(([name, fixture]) =>
  languages.flatMap((language) =>
    (['wide', 'narrow'] as const).map((size) => {
      const options = fixture.options(language, size);
      return {
        name: `${name} ${language} ${size}`,
        options,
        chart: renderChart(fixture.type, options as never),
      };
    }),
  ),
);
const stylesheet = readFileSync(new URL('../../src/charts/chart.css', import.meta.url), 'utf8');
const attributes = (svg: string, name: string) =>
  [...svg.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');

/** The keys of all values in the options, at any depth. */
function keysIn(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return [];
  const own = 'key' in options ? [String(options.key)] : [];
  return [...own, ...Object.values(options).flatMap(keysIn)];
}

/** Every text that the options hold, at any depth. */
function textsIn(options: unknown): string[] {
  if (typeof options === 'string') return [options];
  if (typeof options !== 'object' || options === null) return [];
  return Object.values(options).flatMap(textsIn);
}

function overlapping(labels: readonly PlacedLabel[]): string[] {
  return labels.flatMap((a, i) =>
    labels
      .slice(i + 1)
      .flatMap((b) => (overlaps(a.box, b.box) ? [`${a.lines.join(' ')} / ${b.lines.join(' ')}`] : [])),
  );
}

function outside({ labels, width, height }: Chart): string[] {
  const picture = { x0: -0.01, y0: -0.01, x1: width + 0.01, y1: height + 0.01 };
  return labels.filter(({ box }) => !contains(picture, box)).map(({ lines }) => lines.join(' '));
}

/** The numbers in labels that stand for values. */
function printedNumbers({ labels }: Chart): string[] {
  return labels
    .filter(({ role }) => role === 'value' || role === 'end' || role === 'note')
    .flatMap(({ lines }) => lines.join(' ').match(/[\d.]*\d/g) ?? []);
}

function isGiven(number: string, options: unknown): boolean {
  return textsIn(options).some((text) => text.includes(number));
}

describe('the numbers in labels', () => {
  it('are found in most pictures, and noticed where they were not given', () => {
    const withNumbers = cases.filter(({ chart }) => printedNumbers(chart).length > 0);
    expect(withNumbers.length).toBeGreaterThan(cases.length / 2);
    const options = { rows: [{ label: '8350.69亿元' }] };
    expect(isGiven('8350.69', options)).toBe(true);
    expect(isGiven('8350.70', options)).toBe(false);
  });
});

describe.each(cases)('$name', ({ options, chart }) => {
  it('keeps labels inside the picture and apart', () => {
    expect(outside(chart)).toEqual([]);
    expect(overlapping(chart.labels)).toEqual([]);
  });

  it('marks every row once by its key, and nothing else', () => {
    const keys = keysIn(options).sort();
    expect(attributes(chart.svg, 'data-key').sort()).toEqual(keys);
    expect(chart.marks.map(({ key }) => key).sort()).toEqual(keys);
  });

  it('prints only digits that it was given', () => {
    expect(printedNumbers(chart).filter((each) => !isGiven(each, options))).toEqual([]);
  });

  it('holds no style, colour, script or address', () => {
    expect(chart.svg).not.toMatch(/\sstyle=|<style|<script|href=|xmlns|\son\w+=/);
    for (const name of ['fill', 'stroke']) {
      for (const value of attributes(chart.svg, name)) expect(value).toMatch(/^(none|url\(#[\w-]+\))$/);
    }
    expect(chart.svg).not.toMatch(/currentColor|#[0-9a-f]{3,8}"|rgb|NaN|undefined|Infinity/);
  });

  it('begins every id with its own name and refers to no other', () => {
    const ids = attributes(chart.svg, 'id');
    expect(ids.every((id) => id.startsWith(`${options.id}-${options.size}-`))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of chart.svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    expect(
      attributes(chart.svg, 'aria-labelledby')[0]
        ?.split(' ')
        .every((id) => ids.includes(id)),
    ).toBe(true);
  });

  it('rounds coordinates to a tenth', () => {
    for (const name of [
      'd',
      'x',
      'y',
      'cx',
      'cy',
      'width',
      'height',
      'x1',
      'x2',
      'y1',
      'y2',
      'dy',
      'transform',
    ]) {
      for (const value of attributes(chart.svg, name)) expect(value, name).not.toMatch(/\.\d\d/);
    }
  });

  it('has a root with a role, a name and a size, and nothing more', () => {
    const root = /^<svg ([^>]*)>/.exec(chart.svg)?.[1] ?? '';
    expect([...root.matchAll(/([\w-]+)="/g)].map((match) => match[1])).toEqual([
      'class',
      'viewBox',
      'width',
      'height',
      'role',
      'focusable',
      'aria-labelledby',
    ]);
    expect(root).toContain(
      `viewBox="0 0 ${chart.width} ${chart.height}" width="${chart.width}" height="${chart.height}"`,
    );
  });

  it('sets no text below 12 px', () => {
    for (const size of attributes(chart.svg, 'font-size')) expect(Number(size)).toBeGreaterThanOrEqual(12);
  });
});

describe('the rules above', () => {
  const label = (text: string, x0: number, x1: number) =>
    ({ lines: [text], box: { x0, x1, y0: 0, y1: 10 } }) as unknown as PlacedLabel;

  it('find labels that overlap or stick out', () => {
    expect(overlapping([label('a', 0, 10), label('b', 9, 20)])).toEqual(['a / b']);
    expect(overlapping([label('a', 0, 10), label('b', 10, 20)])).toEqual([]);
    expect(outside({ labels: [label('a', -1, 10)], width: 20, height: 20 } as unknown as Chart)).toEqual([
      'a',
    ]);
  });
});

describe('chart.css', () => {
  const selectors = [...stylesheet.matchAll(/\.([a-z][\w-]*)/g)].map((match) => match[1] ?? '');

  it('knows every class that colours a mark, and none that no picture has', () => {
    const used = new Set(
      cases.flatMap(({ chart }) => attributes(chart.svg, 'class').flatMap((value) => value.split(' '))),
    );
    const structural = [/^c-(wide|narrow)$/, /^c-[a-z]+-chart$/, /^c-break-/, /^c-annotation$/];
    const unknown = [...used].filter(
      (name) => !selectors.includes(name) && !structural.some((s) => s.test(name)),
    );
    expect(unknown).toEqual([]);
    expect([...new Set(selectors)].filter((name) => !used.has(name))).toEqual([]);
  });

  it('takes every colour from the page', () => {
    const withoutComments = stylesheet.replace(/\/\*[\s\S]*?\*\//g, '');
    for (const [, value] of withoutComments.matchAll(/(?:fill|stroke|color):\s*([^;]+);/g)) {
      expect(value).toMatch(/^(none|var\(--[\w-]+\))$/);
    }
  });
});
