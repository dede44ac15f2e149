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
  it('writes the first choice at once and those that follow quickly as one', () => {
    writeAddress('?q=a', 'same step');
    expect(written).toEqual(['same /en/search/?q=a']);
    writeAddress('?q=ab', 'same step');
    writeAddress('?q=abc', 'new step');
    expect(addressQuery()).toBe('?q=abc');
    expect(written).toHaveLength(1);
    vi.advanceTimersByTime(400);
    expect(written).toEqual(['same /en/search/?q=a', 'new /en/search/?q=abc']);
    expect(addressQuery()).toBe('?q=old');
  });

  it('stays below a hundred changes in thirty seconds, whatever a reader does', () => {
    for (let time = 0; time < 30_000; time += 50) {
      writeAddress(`?q=${time}`, 'same step');
      vi.advanceTimersByTime(50);
    }
    expect(written.length).toBeGreaterThan(50);
    expect(written.length).toBeLessThan(100);
  });

  it('goes on where the browser refuses', () => {
    const refuse = (): void => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('history', { pushState: refuse, replaceState: refuse });
    expect(() => writeAddress('?q=a', 'same step')).not.toThrow();
  });

  it('leaves what a reader went back to', () => {
    writeAddress('?q=a', 'new step');
    writeAddress('?q=ab', 'new step');
    goBack();
    vi.advanceTimersByTime(400);
    expect(written).toEqual(['new /en/search/?q=a']);
  });
});
