import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../scripts/run/settings.ts';

const readme = readFileSync(path.join(projectRoot, 'src', 'README.md'), 'utf8');

/** The folders in a folder, by name. */
function foldersIn(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Everything in code spans, one by one. */
function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The part of a text from one heading to the next. */
function partOf(text: string, heading: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
}

/** Folders and files that a text names and that do not exist; a star stands for any letters. */
function missingIn(text: string): string[] {
  return codeSpans(text)
    .filter((code) => /^[\w./*-]+$/.test(code) && /[/.]/.test(code))
    .filter((code) => !existsSync(path.join(projectRoot, 'src', code)))
    .filter((code) => {
      const [folder, name] = [path.dirname(code), path.basename(code)];
      const pattern = new RegExp(`^${name.replace(/\./g, '\\.').replace(/\*/g, '.*')}$`);
      const place = path.join(projectRoot, 'src', folder);
      return !existsSync(place) || !readdirSync(place).some((each) => pattern.test(each));
    });
}

describe('the map of the house', () => {
  const flow = partOf(readme, 'The flow');

  it('names every folder of src, and no other', () => {
    const named = flow
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .flatMap((line) => codeSpans(line.split('|')[1] ?? ''));
    expect(named.sort()).toEqual(foldersIn('src'));
  });

  it('names every folder of scripts', () => {
    expect(foldersIn('scripts').filter((name) => !flow.includes(`\`${name}\``))).toEqual([]);
  });

  it('draws the flow that the test of imports holds', () => {
    const test = readFileSync(path.join(projectRoot, 'tests', 'architecture.test.ts'), 'utf8');
    const held = [...(/const flow[^=]*= \[([\s\S]*?)\n\];/.exec(test)?.[1] ?? '').matchAll(/'([a-z]+)'/g)];
    const drawn = /^ {4}\.\.\/data ([\s\S]*?)\n\n/m.exec(flow)?.[1] ?? '';
    expect(held.length).toBeGreaterThan(10);
    expect(drawn.match(/[a-z]+/g)).toEqual(held.map(([, name]) => name));
  });

  it('sends nobody to a file that is not there', () => {
    expect(codeSpans(readme).length).toBeGreaterThan(60);
    expect(missingIn(readme)).toEqual([]);
  });

  it('would notice a file that is gone', () => {
    expect(missingIn('see `model/gone.ts`, `locale/gone-*.ts` and `model/units.ts`')).toEqual([
      'model/gone.ts',
      'locale/gone-*.ts',
    ]);
  });
});
