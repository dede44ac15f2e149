import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chartTypeNames } from '../src/charts/chart-types.ts';
import { planFigure } from '../src/figures/load-figures.ts';
import { lintBoundText } from '../src/markdown/lint-bound-text.ts';
import { evaluate } from '../src/model/evaluate.ts';
import { loadRecord } from '../src/model/load-record.ts';
import { observationSchema } from '../src/model/schemas/datasets.ts';
import { figureFileSchema } from '../src/model/schemas/figures.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'LICENSE-CONTENT.md'];
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};
const { record } = loadRecord(root);

/** The JSON examples of CONTRIBUTING.md, in order. */
const examples = [...contributing.matchAll(/^ *```json\n([\s\S]*?)^ *```/gm)].map(
  (match) => JSON.parse(match[1] ?? '') as unknown,
);

describe('the documentation', () => {
  it.each(documents)('%s links only to files that exist', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
  });

  it('names only commands that exist, and all that a reader may use', () => {
    const named = [...`${readme}${contributing}`.matchAll(/npm (?:run )?([a-z]+(?::[a-z]+)?)/g)].map(
      (match) => match[1] ?? '',
    );
    const known = Object.keys(manifest.scripts);
    expect([...new Set(named)].filter((each) => each !== 'run').sort()).toEqual(known.sort());
  });

  it('gives a reason for each dependency and for no other', () => {
    const table = contributing.slice(contributing.indexOf('## Dependencies'));
    const rows = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map((each) => each[1] ?? ''),
    );
    const isNamed = (name: string): boolean =>
      rows.includes(name) || (name.startsWith('@types/') && rows.includes('@types/*'));
    expect(Object.keys(manifest.devDependencies).filter((name) => !isNamed(name))).toEqual([]);
    expect(rows.filter((name) => name !== '@types/*' && !(name in manifest.devDependencies))).toEqual([]);
  });

  it('has every dependency pinned to one version', () => {
    expect(
      Object.values(manifest.devDependencies).filter(
        (version) => !/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+$/.test(version),
      ),
    ).toEqual([]);
  });

  it('names every setting that the build reads, and no other', () => {
    const documented = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? '');
    expect(documented.sort()).toEqual(['BASE_PATH', 'CORRECTIONS_CONTACT', 'PORT', 'SITE_URL']);
    const settings = `${read('scripts/run/settings.ts')}${read('scripts/start.ts')}${read('src/site/contact.ts')}`;
    for (const name of documented) expect(settings, name).toContain(name);
  });

  it('shows an observation that the validator accepts', () => {
    expect(observationSchema.safeParse(examples[0]).error?.issues).toBeUndefined();
  });

  it('shows a figure that can be drawn, and names every chart type', () => {
    if (!record) throw new Error('The data are refused.');
    const file = figureFileSchema.parse(examples[1]);
    expect(planFigure('example', file, record)).toHaveProperty('plan');
    const names = /`type` is (.*?)\./.exec(contributing)?.[1]?.match(/[a-z-]+(?=`)/g) ?? [];
    expect([...names].sort()).toEqual([...chartTypeNames].sort());
  });

  it('shows bound numbers that evaluate and texts that nothing is refused in', () => {
    if (!record) throw new Error('The data are refused.');
    const written = [...contributing.matchAll(/^\| (`\[\[.*?`) \|/gm)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/`(\[\[[^`]*\]\])`/g)].map((each) =>
        (each[1] ?? '').replaceAll('\\|', '|'),
      ),
    );
    expect(written.length).toBeGreaterThan(10);
    for (const text of written.filter((each) => !each.includes('figure:')))
      expect(lintBoundText(text, 'en', { record, claimsDeclared: true }), text).toEqual([]);
    expect(evaluate('share(private-sales-2007, sales-2007)', record).ok).toBe(true);
  });

  it('keeps the changelog in two parts', () => {
    expect([...read('CHANGELOG.md').matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual([
      'Data',
      'Site',
    ]);
  });
});
