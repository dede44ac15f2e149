import { describe, expect, it } from 'vitest';
import { benchCharts, benchPages, libraries, ownFiles } from '../../../scripts/bench/bench-pages.ts';

describe('the pages of the comparison', () => {
  const pages = benchPages();

  it('show every chart drawn by this site and by every library', () => {
    const drawers = ['this site', ...Object.keys(libraries)];
    expect(pages.map(({ chart, library }) => `${chart} ${library}`)).toEqual(
      benchCharts.flatMap((chart) => drawers.map((drawer) => `${chart} ${drawer}`)),
    );
  });

  it('name one version of each package, and load nothing from elsewhere', () => {
    const versions = Object.values(libraries).flatMap(({ packages }) => Object.values(packages));
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(pages.filter(({ html }) => /(?:src|href)="(?!\/[^/])/.test(html))).toEqual([]);
  });

  it('tell of other libraries when they have drawn, and carry our data as the site does', () => {
    for (const { library, html } of pages) {
      if (library !== 'this site') expect(html, library).toMatch(/drawn\)?[()]*<\/script>/);
      else expect(JSON.parse(/json">([^<]+)</.exec(html)?.[1] ?? '')).toHaveProperty('marks.9');
    }
  });

  it('get the script and the stylesheet of the site', async () => {
    const files = await ownFiles();
    expect(files.get('/own.js')).toContain('data-key');
    expect(files.get('/own.css')).toContain('.f-tip');
  });
});
