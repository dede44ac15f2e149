import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import decode from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DrawReport, drawPictures } from '../../../scripts/finish/draw-pictures.ts';
import { projectRoot } from '../../../scripts/run/settings.ts';
import { pictureKinds } from '../../../src/embeds/addresses.ts';
import { loadSite, type SoundSite, soundSite } from '../../../src/markdown/load-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'record-pictures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const valid = path.join(projectRoot, 'tests', 'fixtures', 'valid');
const root = 'https://record.example/';
const cache = path.join(folder, 'cache');
const out = path.join(folder, 'site');
const site: SoundSite = soundSite(valid);
const read = (name: string): Buffer => readFileSync(path.join(out, 'image', name));
/** Width and height are at a fixed position in every PNG. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
let first: DrawReport;
beforeAll(async () => {
  first = await drawPictures(site, out, { root, cache });
}, 120_000);

describe('the pictures of a site', () => {
  it('are all there, for each figure in each language, and a card for each story', () => {
    for (const language of ['zh', 'en']) {
      const expected = [...site.figures.keys()].flatMap((id) => pictureKinds.map((kind) => `${id}${kind}`));
      expect(readdirSync(path.join(out, 'image', language)).sort()).toEqual(
        [...expected, 'reports', 'stories'].sort(),
      );
      expect(readdirSync(path.join(out, 'image', language, 'stories'))).toEqual(
        [...site.stories.keys()].map((id) => `${id}.png`),
      );
    }
  });

  it('have the sizes that places ask for', () => {
    expect(sizeOf(read('zh/output-line.png'))[0]).toBe(800);
    expect(sizeOf(read('zh/output-line@2x.png'))[0]).toBe(1600);
    expect(sizeOf(read('zh/output-line-tall.png'))[0]).toBe(1080);
    expect(sizeOf(read('zh/output-line-card.png'))).toEqual([1200, 630]);
    expect(sizeOf(read('en/stories/growth.png'))).toEqual([1200, 630]);
  });

  it('carry a QR code that leads to the figure', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1900"><image href="data:image/png;base64,${read('zh/output-line-tall.png').toString('base64')}" width="1080" height="${sizeOf(read('zh/output-line-tall.png'))[1]}"/></svg>`;
    const image = new Resvg(svg).render();
    const text = decode({ width: image.width, height: image.height, data: new Uint8Array(image.pixels) });
    expect(text).toBe(`${root}zh/figures/output-line/`);
  });

  it('say in the SVG what they show, where it is from and nothing that a program must fetch', () => {
    const svg = read('en/output-line.svg').toString('utf8');
    const figure = site.figures.get('output-line')?.en;
    expect(svg).toContain(`<desc id="description">${figure?.alt.slice(0, 20)}`);
    expect(svg).not.toMatch(/var\(|class=|href=|<style|data-/);
    expect(svg).toContain('record.example/en/figures/output-line/');
  });

  it('are taken from the cache the second time, with the same bytes', async () => {
    expect(first.drawn).toBeGreaterThan(0);
    const again = path.join(folder, 'again');
    expect((await drawPictures(site, again, { root, cache })).drawn).toBe(0);
    const name = path.join('image', 'zh', 'output-line@2x.png');
    expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(out, name)))).toBe(true);
  });

  it('refuse a character that no face has, by file and character', async () => {
    const broken = path.join(folder, 'broken');
    cpSync(valid, broken, { recursive: true });
    const file = path.join(broken, 'data', 'figures', 'output-line.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/("subtitle": \{\s*"zh": ")/, '$1𓀀'));
    const { record, ...rest } = loadSite(broken);
    if (!record) throw new Error('The fixture is refused.');
    await expect(
      drawPictures({ ...rest, record }, path.join(folder, 'never'), { root, cache }),
    ).rejects.toThrow(/data\/figures\/output-line\.json[\s\S]*𓀀 \(U\+13000\)/);
  });
});
