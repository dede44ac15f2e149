import { describe, expect, it } from 'vitest';
import { formatExpression, parseExpression } from '../../src/model/expression.ts';

function roundTrip(text: string): string {
  const result = parseExpression(text);
  return result.ok ? formatExpression(result.expression) : `${result.offset}: ${result.expected}`;
}

describe('parseExpression', () => {
  it('reads ids, decimals and nested calls, whatever the spaces', () => {
    expect(roundTrip('sales-2007')).toBe('sales-2007');
    expect(roundTrip(' share( increase(a-1,b) ,c ) ')).toBe('share(increase(a-1, b), c)');
    expect(roundTrip('above(x, -8000.50)')).toBe('above(x, -8000.50)');
  });

  it('says where it failed and what was expected', () => {
    expect(roundTrip('')).toBe('0: an id, a decimal or a computation');
    expect(roundTrip('change(a b)')).toBe('9: "," or ")"');
    expect(roundTrip('change(a, ')).toBe('10: an id, a decimal or a computation');
    expect(roundTrip('a b')).toBe('2: the end of the expression');
    expect(roundTrip('a + b')).toBe('1: an id, a decimal, "(", ")" or ","');
    expect(roundTrip('Sales')).toBe('0: an id, a decimal, "(", ")" or ","');
  });
});
