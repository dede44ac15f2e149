import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishPages } from '../../../scripts/finish/finish-pages.ts';

let folder: string;
const cache = mkdtempSync(path.join(tmpdir(), 'finish-kept-'));
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'finish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

function page(name: string, body: string, attributes = 'lang="zh-Hans"'): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  const head = '<head><meta charset="utf-8"><title>x</title></head>';
  writeFileSync(
    path.join(folder, name),
    `<!doctype html><html ${attributes}>${head}<body>${body}</body></html>`,
  );
}

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe('finishPages', () => {
  it('puts the policy right behind the character set, and the fonts behind it', async () => {
    page('index.html', '<h1>2009年，杭州</h1>');
    await finishPages(folder, { cache, base: '/record/' });
    expect(read('index.html')).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><link rel="preload" as="font"/,
    );
    expect(read('index.html')).toMatch(/src:url\(\/record\/_fonts\/[0-9a-f]{12}\.woff2\)/);
  });

  it('shares a file between pages with the same characters, in whatever order', async () => {
    page('a.html', '<h1>杭州工业</h1>');
    page('b.html', '<h2>工业</h2><p class="big serif">杭州</p><p>不在标题里</p>');
    const report = await finishPages(folder, { cache, base: '/' });
    expect(report).toMatchObject({ pages: 2, fontFiles: 1 });
    expect(readdirSync(path.join(folder, '_fonts'))).toHaveLength(1);
  });

  it('gives the same bytes every time', async () => {
    page('index.html', '<h1>2009年，杭州 industry</h1>');
    const before = read('index.html');
    await finishPages(folder, { cache, base: '/' });
    const first = read('index.html');
    rmSync(path.join(folder, '_fonts'), { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), before);
    await finishPages(folder, { cache, base: '/' });
    expect(read('index.html')).toBe(first);
  });

  it('leaves quotation marks to the face of the language', async () => {
    page('zh.html', '<h1>“杭州” 2009</h1>');
    page('en.html', '<h1>“Hangzhou”</h1>', 'lang="en"');
    await finishPages(folder, { cache, base: '/' });
    const [, ranges = ''] = /Record Serif Latin"[^}]*unicode-range:([^}]*)/.exec(read('zh.html')) ?? [];
    expect(ranges).not.toMatch(/U\+201[89CD]-201D|U\+201C/);
    expect(read('en.html')).toMatch(/Record Serif Latin"[^}]*U\+2018-2019,U\+201C-201D|U\+2018-201D/);
    expect(read('en.html')).not.toContain('Record Serif SC');
  });

  it('reports a character that no face has', async () => {
    page('index.html', '<h1>杭州 ≈ 1</h1>');
    const { missing } = await finishPages(folder, { cache, base: '/' });
    expect(missing).toEqual([{ character: '≈', page: 'index.html' }]);
  });

  it('gives no fonts to a page that asks for the system fonts', async () => {
    page('index.html', '<h1>杭州</h1>', 'lang="zh-Hans" data-fonts="system"');
    expect(await finishPages(folder, { cache, base: '/' })).toMatchObject({ fontFiles: 0 });
    expect(read('index.html')).not.toContain('@font-face');
  });

  it('names all pages that hold what their policy forbids, and writes none', async () => {
    page('a.html', '<p style="color:red">x</p>');
    page('b.html', '<p onclick="x()">x</p>');
    const before = read('a.html');
    await expect(finishPages(folder, { cache, base: '/' })).rejects.toThrow(
      /a\.html: <p> on line 1[\s\S]*b\.html: <p> on line 1/,
    );
    expect(read('a.html')).toBe(before);
  });
});
