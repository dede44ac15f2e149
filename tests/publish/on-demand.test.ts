import { expect, it, vi } from 'vitest';
import { formats } from '../../src/downloads/registry.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { OnDemand } from '../../src/publish/on-demand.ts';
import { publishedFiles } from '../../src/publish/published-files.ts';
import { validSite } from '../model/compose-site.ts';

it('knows its names at once, and makes each value once, when it is asked for', () => {
  const make = vi.fn(() => ({}));
  const values = new OnDemand<object>();
  const b = values.add('b', make);
  values.add('a', make);
  expect([[...values.keys()], values.has('a'), values.has('c')]).toEqual([['b', 'a'], true, false]);
  expect(make).not.toHaveBeenCalled();
  expect(values.get('a')).toBe(values.get('a'));
  expect(values.get('c')).toBeUndefined();
  expect(make).toHaveBeenCalledTimes(1);
  expect([...values].map(([name, value]) => [name, value === values.get(name)])).toEqual([
    ['b', true],
    ['a', true],
  ]);
  expect([...values.values()][0]).toBe(b());
  expect(make).toHaveBeenCalledTimes(2);
});

it('leaves the files of datasets unwritten until a page or a route wants them', () => {
  const writes = formats.map((each) => vi.spyOn(each, 'write'));
  const published = publishedFiles({ ...soundSite(validSite) });
  expect(published.citables.get('stories/growth')?.title.en).not.toBe('');
  expect(published.files.has('download/datasets/output.zip')).toBe(true);
  expect(published.datasets.get('output')?.citable.hash).toMatch(/^[0-9a-f]{64}$/);
  for (const write of writes) expect(write).not.toHaveBeenCalled();
  expect(published.datasets.get('output')?.files).toHaveLength(formats.length);
  for (const write of writes) expect(write).toHaveBeenCalledTimes(1);
});
