import { expect, it } from 'vitest';
import { cardTitle, roomOf } from '../../src/site/card-title.ts';

it('a title that fits on a card stays as it is', () => {
  expect(cardTitle('A short title')).toBe('A short title');
});

it('a longer one is cut after its first sentence, else after a word or clause, and then says so', () => {
  const rest =
    'and much more that no card of any platform would ever show to anybody at all, whatever its size';
  expect(cardTitle(`One sentence of 1.5 lines. Another one, ${rest}`)).toBe('One sentence of 1.5 lines');
  const cut = cardTitle(`One sentence with a comma, ${rest}`);
  expect(cut).toMatch(/^One sentence with a comma, and .*\w…$/);
  expect(roomOf(cut)).toBeLessThanOrEqual(110);
  const chinese = cardTitle(`${'杭州工业的产值，'.repeat(9)}完`);
  expect(chinese).toMatch(/^(杭州工业的产值，)+杭州工业的产值…$/);
  expect(roomOf(chinese)).toBeLessThanOrEqual(110);
});

it('a Chinese character takes the room of two letters', () => {
  expect(roomOf('2009年')).toBe(6);
});
