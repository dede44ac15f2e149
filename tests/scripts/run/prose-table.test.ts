import { expect, it } from 'vitest';
import { proseTable } from '../../../scripts/run/prose-table.ts';
import { render } from '../../markdown/story-source.ts';

it('proseTable has a line for every story, and one with the limits, for each language', () => {
  const [zh, en] = [render('总产值没有找到。', 'zh').story, render('Perhaps output rose.', 'en').story];
  if (!zh || !en) throw new Error('One of the texts is refused.');
  expect(proseTable(new Map([['example', { zh, en }]])).split('\n')).toEqual([
    '  prose        words  sentence  longest  hedges  not found',
    '  example, zh      7       7.0        7       0          1',
    '  at most, zh   1800        27       70       2          3',
    '  example, en      3       3.0        3       1          0',
    '  at most, en   1200        18       40       2          2',
  ]);
});
