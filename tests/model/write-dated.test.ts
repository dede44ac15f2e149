import { describe, expect, it } from 'vitest';
import { writeDated } from '../../src/model/write-dated.ts';

describe('writeDated', () => {
  it('says of an undated thing when it was seen', () => {
    expect(writeDated({ precision: 'seen-on', date: '2026-11-22' }, 'en')).toBe(
      'undated, seen on 22 November 2026',
    );
    expect(writeDated({ precision: 'month', date: '2008-01' }, 'zh')).toBe('2008年1月');
  });
});
