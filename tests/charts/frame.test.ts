import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { renderChart } from '../../src/charts/chart-types.ts';
import { roundCoordinates } from '../../src/charts/frame.ts';
import { fixtures } from './fixtures.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Runs a module in a new Node process, because Plot reads time zone and globals when it is loaded. */
async function run(before: string, environment: Readonly<Record<string, string>> = {}) {
  const program = `
    ${before}
    const { createHash } = await import('node:crypto');
    const { renderChart } = await import('../../src/charts/chart-types.ts');
    const { fixtures } = await import('./fixtures.ts');
    const hash = createHash('sha256');
    for (const { type, options } of Object.values(fixtures)) {
      for (const language of ['zh', 'en']) for (const size of ['wide', 'narrow']) hash.update(renderChart(type, options(language, size)).svg);
    }
    console.log(hash.digest('hex'));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: here,
    env: { PATH: process.env.PATH, ...environment },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { stdout, stderr };
}

describe('pictures', () => {
  it('are the same bytes in every time zone and locale', { timeout: 60_000 }, async () => {
    const places: Readonly<Record<string, string>>[] = [
      { TZ: 'UTC' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
      { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8' },
    ];
    const [first, ...others] = await Promise.all(places.map(async (place) => (await run('', place)).stdout));
    expect(first).toMatch(/^[0-9a-f]{64}\n$/);
    expect(others).toEqual([first, first]);
  });

  it.each(['window', 'it'])(
    'are refused where a global `%s` would shift them',
    { timeout: 60_000 },
    async (name) => {
      const { stdout, stderr } = await run(`globalThis.${name} = { devicePixelRatio: 1 };`);
      expect(stdout).toBe('');
      expect(stderr).toContain('makes Observable Plot draw half a pixel off');
    },
  );

  it('stand on whole pixels: no mark carries Plot’s half-pixel shift', () => {
    for (const { type, options } of Object.values(fixtures)) {
      expect(renderChart(type, options('zh', 'wide') as never).svg).not.toMatch(/translate\(0?\.5/);
    }
  });

  it('do not depend on what was drawn before', () => {
    const { type, options } = fixtures['bar-states'] ?? expect.unreachable();
    const draw = () => renderChart(type, options('zh', 'wide') as never).svg;
    const first = draw();
    for (const other of Object.values(fixtures))
      renderChart(other.type, other.options('en', 'narrow') as never);
    expect(draw()).toBe(first);
  });
});

describe('a picture’s name', () => {
  const { type, options } = fixtures['bar-one'] ?? expect.unreachable();

  it('may be an element of the page', () => {
    const { svg } = renderChart(type, {
      ...options('zh', 'wide'),
      name: { labelledBy: 'headline alt' },
    } as never);
    expect(svg).toContain('aria-labelledby="headline alt"');
    expect(svg).not.toContain('<title');
  });

  it('may be written into it, escaped', () => {
    const name = { title: '1 < 2 & "3"', description: '<b>' };
    const { svg } = renderChart(type, { ...options('zh', 'wide'), name } as never);
    expect(svg).toContain('<title id="one-wide-title">1 &lt; 2 &amp; "3"</title>');
    expect(svg).toContain('<desc id="one-wide-desc">&lt;b&gt;</desc>');
  });
});

describe('roundCoordinates', () => {
  it('rounds to a tenth and writes no negative zero', () => {
    expect(roundCoordinates('M12.3456,-0.01L7,8.96')).toBe('M12.3,0L7,9');
    expect(roundCoordinates('translate(0.25,1e-7)')).toBe('translate(0.3,1e-7)');
    expect(roundCoordinates('M1.5e-9,2')).toBe('M0,2');
  });
});
