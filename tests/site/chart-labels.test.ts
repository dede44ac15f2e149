import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/run/settings.ts';
import { renderChart } from '../../src/charts/chart-types.ts';
import { loadFigures } from '../../src/figures/load-figures.ts';
import { languages } from '../../src/locale/languages.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import { fixtures } from '../charts/fixtures.ts';
import { connect } from './visit.ts';

/*
 * Unit tests check the layouts against estimated widths. Here a browser measures the real ones, in a Chinese font that
 * is pinned with the project, so that every machine measures the same.
 */
const fontFolder = path.join(projectRoot, 'node_modules/@fontsource/noto-serif-sc');
const fontHost = 'http://fonts.invalid/';
const sizes = ['wide', 'narrow'] as const;

interface Picture {
  readonly name: string;
  readonly svg: string;
}

function fixturePictures(): Picture[] {
  return Object.entries(fixtures).flatMap(([name, { type, options }]) =>
    languages.flatMap((language) =>
      sizes.map((size) => ({
        name: `${name} ${language} ${size}`,
        svg: renderChart(type, options(language, size) as never).svg,
      })),
    ),
  );
}

function realPictures(): Picture[] {
  const { record } = loadRecord(projectRoot);
  if (!record) throw new Error('The data are refused; npm run check says why.');
  return [...loadFigures(record).figures].flatMap(([id, figure]) =>
    languages.flatMap((language) =>
      sizes.map((size) => ({ name: `${id} ${language} ${size}`, svg: figure[language][size] })),
    ),
  );
}

const stylesheet = ['src/styles/tokens.css', 'src/charts/chart.css']
  .map((file) => readFileSync(path.join(projectRoot, file), 'utf8'))
  .join('\n');

/** A page with all the pictures, in the pinned font and no other. */
async function show(page: Page, pictures: readonly Picture[]): Promise<void> {
  await page.route(`${fontHost}**`, (route) => {
    const file = path.join(fontFolder, new URL(route.request().url()).pathname);
    return route.fulfill({ path: file, headers: { 'access-control-allow-origin': '*' } });
  });
  const links = ['400', '600'].map((weight) => `<link rel="stylesheet" href="${fontHost}${weight}.css">`);
  const figures = pictures.map(({ name, svg }) => `<div data-name="${name}" lang="zh">${svg}</div>`);
  await page.setContent(
    `<!doctype html><meta charset="utf-8">${links.join('')}<style>${stylesheet}
    .chart { width: auto; font-family: "Noto Serif SC"; text-autospace: normal; }</style>${figures.join('')}`,
    { waitUntil: 'load' },
  );
  await page.evaluate(async () => {
    const characters = document.body.textContent ?? '';
    await Promise.all(
      ['400', '600'].map((weight) => document.fonts.load(`${weight} 13px "Noto Serif SC"`, characters)),
    );
    await document.fonts.ready;
  });
}

/** Texts that reach beyond their picture or overlap, each with the name of its picture. */
function complaints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Rounding of coordinates and glyph widths can add up to half a pixel.
    const tolerance = 0.5;
    const boxOf = (text: SVGTextElement) => {
      const fontSize = Number.parseFloat(getComputedStyle(text).fontSize);
      // Measured from the start of the first letter to the end of the last. A bounding box would also include
      // overhanging ink, as at the foot of a J, and round it up to a whole pixel.
      const letters = Array.from({ length: text.getNumberOfChars() }, (_, i) => i);
      const x0 = Math.min(...letters.map((i) => text.getStartPositionOfChar(i).x));
      const x1 = Math.max(...letters.map((i) => text.getEndPositionOfChar(i).x));
      // The box of a font is as high as its tallest glyph; the layout assumes the height of letters and Han
      // characters.
      const top = Number(text.getAttribute('y')) - 0.9 * fontSize;
      const lines = Math.max(1, text.querySelectorAll('tspan').length);
      return { x0, x1, y0: top, y1: top + ((lines - 1) * 1.3 + 1.12) * fontSize };
    };
    return [...document.querySelectorAll<SVGSVGElement>('svg.chart')].flatMap((svg) => {
      const name = svg.closest<HTMLElement>('[data-name]')?.dataset.name ?? '';
      const { width, height } = svg.viewBox.baseVal;
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: boxOf(text),
      }));
      const outside = texts.filter(
        ({ box }) =>
          box.x0 < -tolerance ||
          box.y0 < -tolerance ||
          box.x1 > width + tolerance ||
          box.y1 > height + tolerance,
      );
      const overlapping = texts.flatMap((a, i) =>
        texts
          .slice(i + 1)
          .filter(
            (b) =>
              Math.min(a.box.x1, b.box.x1) - Math.max(a.box.x0, b.box.x0) > tolerance &&
              Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0) > tolerance,
          )
          .map((b) => `${name}: “${a.words}” on “${b.words}”`),
      );
      return [...outside.map(({ words }) => `${name}: “${words}” sticks out`), ...overlapping];
    });
  });
}

describe('labels as a browser sets them', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connect();
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  it('are set in the pinned font', async () => {
    await show(page, [{ name: 'a', svg: '<svg class="chart"><text>杭州工业 Industry 2009</text></svg>' }]);
    expect(await page.evaluate(() => document.fonts.check('13px "Noto Serif SC"', '杭州'))).toBe(true);
    const width = await page.evaluate(() => document.querySelector('text')?.getBBox().width ?? 0);
    const fallback = await page.evaluate(() => {
      document.querySelector<SVGElement>('.chart')?.style.setProperty('font-family', 'monospace');
      return document.querySelector('text')?.getBBox().width ?? 0;
    });
    expect(width).toBeGreaterThan(0);
    expect(width).not.toBeCloseTo(fallback, 0);
  });

  it('stay inside their pictures and apart, in every stored picture', async () => {
    await show(page, fixturePictures());
    expect(await complaints(page)).toEqual([]);
  });

  it('stay inside their pictures and apart, in every figure of the site', async () => {
    await show(page, realPictures());
    expect(await complaints(page)).toEqual([]);
  });

  it('are noticed where they do not', async () => {
    const text = (x: number, words: string) => `<text x="${x}" y="20" font-size="13">${words}</text>`;
    const svg = `<svg class="chart" viewBox="0 0 80 30">${text(0, '杭州')}${text(10, '宁波')}${text(70, '苏州')}</svg>`;
    await show(page, [{ name: 'a', svg }]);
    expect(await complaints(page)).toEqual(['a: “苏州” sticks out', 'a: “杭州” on “宁波”']);
  });
});
