import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressQuery, writeAddress } from '../../src/client/address.ts';

const written: string[] = [];
let clock = 0;
let goBack: () => void;
const write =
  (name: string) =>
  (_state: null, _title: string, address: string): void => {
    written.push(`${name} ${address}`);
  };

beforeEach(() => {
  vi.useFakeTimers();
  // Each test begins long after the one before it, as the module remembers when it last wrote.
  clock += 100_000;
  vi.advanceTimersByTime(clock);
  written.length = 0;
  goBack = () => undefined;
  vi.stubGlobal('location', { pathname: '/en/search/', search: '?q=old', hash: '' });
  vi.stubGlobal('history', { pushState: write('new'), replaceState: write('same') });
  vi.stubGlobal('addEventListener', (_name: string, act: () => void) => {
    goBack = act;
  });
});
afterEach(() => {
  vi.runAllTimers();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('writeAddress', () => {
  it('writes every new step at once, so that the way back leads through them', () => {
    for (const query of ['?a', '?b', '?c']) writeAddress(query, 'new step');
    expect(written).toEqual(['new /en/search/?a', 'new /en/search/?b', 'new /en/search/?c']);
  });

  it('writes the first change of a step at once and those that follow quickly as one', () => {
    writeAddress('?q=a', 'same step');
    expect(written).toEqual(['same /en/search/?q=a']);
    writeAddress('?q=ab', 'same step');
    writeAddress('?q=abc', 'same step');
    expect(addressQuery()).toBe('?q=abc');
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(400);
    expect(written).toEqual(['same /en/search/?q=a', 'same /en/search/?q=abc']);
    expect(addressQuery()).toBe('?q=old');
  });

  it.each(['new step', 'same step'] as const)(
    'stays below a hundred changes of the %s in thirty seconds',
    (step) => {
      for (let time = 0; time < 30_000; time += 50) {
        writeAddress(`?q=${time}`, step);
        vi.advanceTimersByTime(50);
      }
      expect(written.length).toBeGreaterThan(50);
      expect(written.length).toBeLessThan(100);
    },
  );

  it('goes on where the browser refuses', () => {
    const refuse = (): void => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('history', { pushState: refuse, replaceState: refuse });
    expect(() => writeAddress('?q=a', 'same step')).not.toThrow();
  });

  it('leaves what a reader went back to', () => {
    writeAddress('?q=a', 'same step');
    writeAddress('?q=ab', 'same step');
    goBack();
    vi.advanceTimersByTime(400);
    expect(written).toEqual(['same /en/search/?q=a']);
  });
});
