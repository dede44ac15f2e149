import { describe, expect, it } from 'vitest';
import { contains, crossesBox, type LineSegment, overlaps } from '../../src/charts/boxes.ts';
import { type LabelRequest, type Obstacles, placeLabels, spread } from '../../src/charts/place-labels.ts';

const empty: Obstacles = {
  picture: { x0: 0, y0: 0, x1: 300, y1: 200 },
  texts: [],
  marks: [],
  lines: [],
  breaks: [],
  axes: [],
  grid: [],
};

function ask(text: string, x: number, y: number, side: LabelRequest['side'] = 'above'): LabelRequest {
  const label = {
    role: 'note',
    lines: [text],
    fontSize: 12,
    weight: 400,
    className: 'c-annotation',
  } as const;
  return { label, x, y, radius: 4, side };
}

describe('placeLabels', () => {
  it.each(['above', 'below', 'left', 'right'] as const)(
    'puts a text %s its mark where nothing is in the way',
    (side) => {
      const [label] = placeLabels([ask('杭州', 150, 100, side)], empty);
      const { x0, y0, x1, y1 } = label?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
      expect({ above: y1 < 100, below: y0 > 100, left: x1 < 150, right: x0 > 150 }[side]).toBe(true);
      expect(label?.leader).toBeUndefined();
    },
  );

  it('keeps texts inside the picture, even for marks in its corners', () => {
    for (const [x, y] of [
      [2, 2],
      [298, 2],
      [2, 198],
      [298, 198],
    ] as const) {
      const [label] = placeLabels([ask('规模以上工业企业', x, y)], empty);
      expect(label && contains(empty.picture, label.box)).toBe(true);
    }
  });

  it('never puts one text over another, however many share a mark', () => {
    const labels = placeLabels(
      Array.from({ length: 12 }, (_, i) => ask(`第${i}个标签`, 150, 100)),
      empty,
    );
    labels.forEach((a, i) => {
      labels.slice(i + 1).forEach((b) => {
        expect(overlaps(a.box, b.box)).toBe(false);
      });
    });
  });

  it('avoids a line although the preferred side is free of texts', () => {
    const line: LineSegment = [0, 85, 300, 85];
    const [label] = placeLabels([ask('首次公布 2434.90', 150, 100)], { ...empty, lines: [line] });
    expect(label && crossesBox(line, label.box)).toBe(false);
  });

  it('does not sit on the far side of a break', () => {
    const line: LineSegment = [140, 0, 140, 200];
    const [label] = placeLabels([ask('不可比', 150, 100, 'left')], { ...empty, breaks: [line] });
    expect(label?.box.x0).toBeGreaterThan(140);
  });

  it('draws a leader line where a text had to move away from its mark', () => {
    const texts = [{ x0: 60, y0: 60, x1: 240, y1: 140 }];
    const [label] = placeLabels([ask('远处', 150, 100)], { ...empty, texts });
    expect(label?.leader).toBeDefined();
    expect(label && texts.some((box) => overlaps(box, label.box))).toBe(false);
  });

  it('uses other line breaks where they fit better', () => {
    const request = ask('一二三四五六七八', 150, 100);
    const otherwise = [{ ...request.label, lines: ['一二三四', '五六七八'] }];
    const lines: LineSegment[] = [
      [120, 0, 120, 200],
      [180, 0, 180, 200],
    ];
    const [label] = placeLabels([{ ...request, otherwise }], { ...empty, lines });
    expect(label?.lines).toHaveLength(2);
  });

  it('refuses to hide a text when there is no room, and names it', () => {
    const texts = [empty.picture];
    expect(() => placeLabels([ask('无处可放', 150, 100)], { ...empty, texts })).toThrow(
      'No room for the label “无处可放”; shorten it or drop another.',
    );
  });

  it('gives the same places every time', () => {
    const requests = Array.from({ length: 6 }, (_, i) => ask(`标签${i}`, 100 + i * 9, 90 + (i % 3) * 8));
    expect(placeLabels(requests, empty)).toEqual(placeLabels(requests, empty));
  });
});

describe('spread', () => {
  it('leaves positions that do not overlap', () => {
    expect(spread([10, 50, 90], [10, 10, 10], 0, 100)).toEqual([10, 50, 90]);
  });

  it('moves neighbours apart in order and keeps them between the edges', () => {
    const places = spread([48, 50, 97], [20, 20, 20], 0, 100);
    expect(places).toEqual([48, 68, 90]);
    expect(spread([95, 96, 97], [20, 20, 20], 0, 100)).toEqual([50, 70, 90]);
  });
});
