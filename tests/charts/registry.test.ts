import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chartTypeNames } from '../../src/charts/registry.ts';
import { languages } from '../../src/locale/languages.ts';
import { words } from '../../src/locale/words.ts';

describe('chartTypes', () => {
  it.each([...chartTypeNames])('%s has files of its own', (name) => {
    const folder = fileURLToPath(new URL('../../src/charts', import.meta.url));
    expect(globSync(`**/${name}-chart.ts`, { cwd: folder })).toHaveLength(1);
    expect(existsSync(new URL(`../../src/figures/${name}-figure.ts`, import.meta.url))).toBe(true);
  });

  it.each([...languages])('are each explained in the gallery (%s), and nothing else is', (language) => {
    const { types } = words(language).gallery;
    expect(Object.keys(types)).toEqual([...chartTypeNames]);
    for (const { name, use } of Object.values(types)) expect(`${name}${use}`).toMatch(/[.。]$/);
  });
});
