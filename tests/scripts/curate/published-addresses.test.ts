import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addressesOf, readAddresses, vanished } from '../../../scripts/curate/published-addresses.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-addresses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const loadedOrPinned = ['_astro/x.123.js', 'frozen/en/a-123.html', 'embed-panel-0123456789ab.js'];
for (const name of ['index.html', 'zh/data/index.html', 'download/a.csv', 'SHA256SUMS', ...loadedOrPinned]) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), 'x');
}

describe('the addresses of a built site', () => {
  it('are its pages by folder and its files by name, without what is named by content', () => {
    expect(addressesOf(folder)).toEqual(['', 'SHA256SUMS', 'download/a.csv', 'zh/data/']);
  });

  it('survive being written down and read again', () => {
    const addresses = addressesOf(folder);
    expect(readAddresses(`${addresses.join('\n')}\n`)).toEqual(addresses);
  });

  it('are missed when they vanish', () => {
    expect(vanished(addressesOf(folder), folder)).toEqual([]);
    expect(vanished(['download/b.csv', 'zh/', 'zh/data'], folder)).toEqual([
      'download/b.csv',
      'zh/',
      'zh/data',
    ]);
  });
});
