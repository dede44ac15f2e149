import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

let fitHeight: typeof import('../../src/client/fit-height.ts').fitHeight;
let scroll: () => void;
beforeAll(async () => {
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => {
    scroll = listener;
  });
  // It listens to the window as soon as it is loaded, which another test may have done without one.
  vi.resetModules();
  ({ fitHeight } = await import('../../src/client/fit-height.ts'));
});
afterAll(() => vi.unstubAllGlobals());

/** A box that ends so many pixels below the top of the window, 500 px high. */
function boxEndingAt(bottom: number) {
  const style: Record<string, unknown> = {};
  // Only rules that win over those of the page that holds the box are of use.
  const setProperty = (name: string, value: string, priority: string): void => {
    style[name] = `${value} !${priority}`;
  };
  Object.defineProperty(style, 'setProperty', { value: setProperty });
  const place = { bottom, height: 500, width: 640 };
  const box = { style, getBoundingClientRect: () => place } as unknown as HTMLElement;
  return { box, place, style };
}

describe('fitHeight(box, wanted)', () => {
  it('gives a box that ends below the window its height at once, whatever its page gave it, and then leaves it alone', () => {
    const { box, style } = boxEndingAt(1050);
    fitHeight(box, 550);
    expect(style).toEqual({
      'box-sizing': 'content-box !important',
      'aspect-ratio': 'auto !important',
      'min-height': '0 !important',
      height: '550px !important',
    });
    style.height = '20em';
    scroll();
    expect(style.height).toBe('20em');
  });

  it('waits while what follows is seen, or would come near it, until it is below the window', () => {
    for (const [bottom, wanted] of [
      [700, 550],
      [-50, 550],
      [1010, 480],
    ] as const) {
      const { box, place, style } = boxEndingAt(bottom);
      fitHeight(box, wanted);
      scroll();
      expect(style).toEqual({});
      place.bottom = 1050;
      scroll();
      expect(style.height).toBe(`${wanted}px !important`);
    }
  });

  it('does not wait with a change that nobody notices', () => {
    const { box, style } = boxEndingAt(700);
    fitHeight(box, 502);
    expect(style.height).toBe('502px !important');
  });

  it('does not wait when the width has changed since, because then everything moves', () => {
    const { box, place, style } = boxEndingAt(1050);
    fitHeight(box, 550);
    place.bottom = 700;
    fitHeight(box, 600);
    expect(style.height).toBe('550px !important');
    place.width = 360;
    fitHeight(box, 700);
    expect(style.height).toBe('700px !important');
  });

  it('does not wait where the chart would be too small to read, but does where the box is too high', () => {
    for (const [wanted, height] of [
      [600, undefined],
      [610, '610px !important'],
      [250, undefined],
    ] as const) {
      const { box, style } = boxEndingAt(700);
      fitHeight(box, wanted);
      expect(style.height).toBe(height);
    }
  });

  it('does not wait for a box without a height of its own', () => {
    const { box, style } = boxEndingAt(700);
    fitHeight(box, 550, true);
    expect(style.height).toBe('550px !important');
  });
});
