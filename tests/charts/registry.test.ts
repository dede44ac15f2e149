import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartTypeNames, chartTypes } from '../../src/charts/registry.ts';

describe('chartTypes', () => {
  it.each([...chartTypeNames])('%s has a file of its own and a description', (name) => {
    expect(existsSync(new URL(`../../src/charts/${name}-chart.ts`, import.meta.url))).toBe(true);
    expect(chartTypes[name].description).toMatch(/^[A-Z].*\.$/);
  });
});
