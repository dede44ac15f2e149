import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const { window } = new JSDOM(
  ['a', 'b']
    .map(
      (id) =>
        `<p><button popovertarget="${id}-list" id="${id}">※</button></p><div popover id="${id}-list"></div>`,
    )
    .join(''),
);
const { document } = window;
const press = (id: string): void => document.getElementById(id)?.click();
const open = (): string[] => [...document.querySelectorAll('[data-open="yes"]')].map(({ id }) => id);

beforeAll(async () => {
  vi.stubGlobal('document', document);
  vi.stubGlobal('HTMLElement', window.HTMLElement);
  vi.stubGlobal('Event', window.Event);
  vi.stubGlobal('CSS', { supports: () => false });
  vi.stubGlobal('innerHeight', 800);
  await import('../../src/client/open-evidence.ts');
});
afterAll(() => {
  vi.unstubAllGlobals();
  window.close();
});

describe('the evidence of numbers in a browser without popovers', () => {
  it('is closed, opens one list at a time by its mark and closes by it again', () => {
    expect(open()).toEqual([]);
    press('a');
    expect(open()).toEqual(['a-list']);
    expect(document.getElementById('a')?.getAttribute('aria-expanded')).toBe('true');
    press('b');
    expect(open()).toEqual(['b-list']);
    expect(document.getElementById('a')?.getAttribute('aria-expanded')).toBe('false');
    press('b');
    expect(open()).toEqual([]);
  });

  it('tells whoever waits for a popover', () => {
    const told = vi.fn();
    document.getElementById('a-list')?.addEventListener('beforetoggle', told, { once: true });
    press('a');
    expect(told).toHaveBeenCalledOnce();
  });

  it.each([
    ['top', 100, '100px'],
    ['bottom', 700, '80px'],
  ])('is level with its mark, by its distance from the %s', (from, top, distance) => {
    const mark = document.getElementById('b') as HTMLElement;
    vi.spyOn(mark, 'getBoundingClientRect').mockReturnValue({ top, bottom: top + 20 } as DOMRect);
    press('b');
    const list = document.getElementById('b-list') as HTMLElement;
    expect(list.dataset.from).toBe(from);
    expect(list.style.getPropertyValue('--distance')).toBe(distance);
    press('b');
  });

  it('closes by Escape, which leaves the focus on the mark, and by a press elsewhere', () => {
    press('a');
    document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape' }));
    expect(open()).toEqual([]);
    expect(document.activeElement?.id).toBe('a');
    press('a');
    document.body.dispatchEvent(new window.Event('pointerdown', { bubbles: true }));
    expect(open()).toEqual([]);
  });
});
