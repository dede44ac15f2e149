import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  divide,
  equals,
  isDecimal,
  movePoint,
  multiply,
  parseDecimal,
  round,
  roundSignificant,
  subtract,
  toPlain,
} from '../../src/locale/decimal.ts';

const d = parseDecimal;

describe('Decimal', () => {
  it('keeps a printed zero', () => {
    expect(toPlain(d('8204.80'))).toBe('8204.80');
    expect(toPlain(d('-0.50'))).toBe('-0.50');
  });

  it('moves the point exactly in both directions', () => {
    expect(toPlain(movePoint(d('8350.69'), -1))).toBe('835.069');
    expect(toPlain(movePoint(d('83514029'), -4))).toBe('8351.4029');
    expect(toPlain(movePoint(d('1839.455'), -1))).toBe('183.9455');
    expect(toPlain(movePoint(d('12'), 3))).toBe('12000');
    expect(toPlain(movePoint(d('0.5'), -3))).toBe('0.0005');
  });

  it('adds, subtracts and multiplies without loss', () => {
    expect(toPlain(add(d('0.1'), d('0.2')))).toBe('0.3');
    expect(toPlain(subtract(d('8204.80'), d('2662.37')))).toBe('5542.43');
    expect(toPlain(multiply(d('1.10'), d('1.10')))).toBe('1.2100');
  });

  it('divides to the digits asked for, rounding half away from zero', () => {
    expect(toPlain(divide(d('2662.37'), d('8204.80'), 5))).toBe('0.32449');
    expect(toPlain(divide(d('1'), d('8'), 2))).toBe('0.13');
    expect(toPlain(divide(d('-1'), d('8'), 2))).toBe('-0.13');
    expect(() => divide(d('1'), d('0'), 2)).toThrow('Division by zero');
  });

  it('rounds half away from zero and can add zeros', () => {
    expect(toPlain(round(d('2.5'), 0))).toBe('3');
    expect(toPlain(round(d('-2.5'), 0))).toBe('-3');
    expect(toPlain(round(d('2'), 2))).toBe('2.00');
  });

  it('rounds to significant digits without adding any', () => {
    expect(toPlain(roundSignificant(d('8350.69'), 4))).toBe('8351');
    expect(toPlain(roundSignificant(d('835.069'), 4))).toBe('835.1');
    expect(toPlain(roundSignificant(d('19.5'), 4))).toBe('19.5');
    expect(toPlain(roundSignificant(d('12345.6'), 4))).toBe('12346');
    expect(toPlain(roundSignificant(d('0.012345'), 2))).toBe('0.012');
    expect(toPlain(roundSignificant(d('0.00'), 4))).toBe('0.00');
  });

  it('compares values, not digits', () => {
    expect(equals(d('8204.8'), d('8204.80'))).toBe(true);
    expect(compare(d('-1'), d('0.5'))).toBe(-1);
  });

  it('accepts nothing but a plain decimal', () => {
    for (const text of ['8,350.69', '1e3', '.5', '5.', '', ' 1', '+1', '０', '01', '-'])
      expect(isDecimal(text), text).toBe(false);
  });
});
