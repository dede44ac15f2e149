import { describe, expect, it } from 'vitest';
import { countOf } from '../../src/locale/fill.ts';

describe('countOf', () => {
  it('takes the singular for one and the plural for all else', () => {
    expect(countOf('{count} source|{count} sources', 1, 'en')).toBe('1 source');
    expect(countOf('{count} source|{count} sources', 0, 'en')).toBe('0 sources');
    expect(countOf('{count}个来源', 1, 'zh')).toBe('1个来源');
  });

  it('writes thousands as each language does', () => {
    expect(countOf('{count} source|{count} sources', 1540, 'en')).toBe('1,540 sources');
    expect(countOf('{count}个来源', 1540, 'zh')).toBe('1540个来源');
  });
});
