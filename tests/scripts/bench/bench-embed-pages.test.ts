import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ownEmbed, packages } from '../../../scripts/bench/bench-embed-pages.ts';

describe('the embed of the comparison', () => {
  it('is one file with chart, rules and program, about as heavy as a published one', async () => {
    const { files } = await ownEmbed();
    expect([...files.keys()]).toEqual(['/own/']);
    const html = String(files.get('/own/'));
    expect(html.match(/data-key="/g)).toHaveLength(2 * 25);
    expect(html).toContain('.f-tip');
    expect(html).toContain('postMessage');
    expect(html).not.toMatch(/<(script|img|iframe)[^>]* src=|rel="stylesheet"/);
    expect(brotliCompressSync(html).byteLength).toBeGreaterThan(4500);
  });

  it('stands beside packages of one version each', () => {
    expect(Object.values(packages).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
