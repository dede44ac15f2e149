import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/charts/boxes.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { figureTable } from '../../src/downloads/figure-table.ts';
import { planFigure } from '../../src/figures/load-figures.ts';
import { languages } from '../../src/locale/languages.ts';
import { realSite } from './real-site.ts';

// Real figures are tested against general rules and not against stored pictures, so that new data does not require
// anybody to review pictures.
const { record, figures } = realSite();

const drawings = [...record.figures].flatMap(([id, file]) => {
  const planned = planFigure(id, file, record);
  if (!('plan' in planned)) throw new Error(`${id} is refused`);
  return languages.flatMap((language) =>
    (['wide', 'narrow'] as const).map((size) => ({
      id,
      language,
      size,
      plan: planned.plan,
      chart: planned.plan.draw(language, size),
    })),
  );
});

/** Tolerance for floating-point errors, px. */
const rounding = 0.01;

function outside({ labels, width, height }: Chart): string[] {
  return labels
    .filter(
      ({ box }) =>
        box.x0 < -rounding || box.y0 < -rounding || box.x1 > width + rounding || box.y1 > height + rounding,
    )
    .map(({ lines }) => lines.join(' '));
}

function overlapping({ labels }: Chart): string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .flatMap((b) => (overlaps(a.box, b.box) ? [`${a.lines.join(' ')} | ${b.lines.join(' ')}`] : [])),
  );
}

describe.each(drawings)('$id, $language, $size', ({ language, plan, chart }) => {
  it('keeps every label inside the picture', () => {
    expect(outside(chart)).toEqual([]);
  });

  it('keeps every label off the others', () => {
    expect(overlapping(chart)).toEqual([]);
  });

  it('plots exactly the rows of its table', () => {
    const plotted = chart.marks.map((each) => each.key).sort();
    // A point of a scatter has a row for each axis.
    const listed = new Set(plan.rows(language).map((each) => each.key));
    expect(plotted).toEqual([...listed].sort());
  });

  it('carries no colour, style or script', () => {
    expect(chart.svg).not.toMatch(/style=|<style|<script|#[0-9a-f]{3,6}\b|rgb\(/i);
  });
});

describe('the file', () => {
  it.each([...figures])('of %s has a row for every row, in the words of both languages', (_, figure) => {
    const { columns, rows } = figureTable(figure, record);
    const names = columns.map(({ name }) => name);
    const shown = (language: 'zh' | 'en') =>
      rows.map((row) =>
        [`label_${language}`, `shown_${language}`].map((name) => row[names.indexOf(name as never)] ?? ''),
      );
    for (const language of ['zh', 'en'] as const)
      expect(shown(language)).toEqual(figure[language].rows.map(({ label, value }) => [label, value]));
  });
});
