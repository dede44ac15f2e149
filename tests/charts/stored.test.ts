import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartTypeNames, renderChart } from '../../src/charts/chart-types.ts';
import { languages } from '../../src/locale/languages.ts';
import { fixtures } from './fixtures.ts';
import { compareWithStored, storedFolder } from './stored.ts';

const sizes = ['wide', 'narrow'] as const;
const pictures = Object.entries(fixtures).flatMap(([name, fixture]) =>
  languages.flatMap((language) =>
    sizes.map((size) => ({
      name: `${name}.${language}.${size}`,
      render: () => renderChart(fixture.type, fixture.options(language, size) as never).svg,
    })),
  ),
);

describe('stored pictures', () => {
  it.each(pictures)('$name is drawn as stored', ({ name, render }) => {
    // Compared as texts, so that the message is printed whole.
    expect(compareWithStored(name, render) ?? 'as stored').toBe('as stored');
  });

  it('cover every chart type', () => {
    const covered = new Set(Object.values(fixtures).map(({ type }) => type));
    expect([...covered].sort()).toEqual([...chartTypeNames].sort());
  });

  it('all belong to a fixture', () => {
    const accepted = readdirSync(storedFolder).filter(
      (file) => file.endsWith('.svg') && !file.endsWith('.new.svg'),
    );
    expect(accepted.sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
  });
});

describe('compareWithStored', () => {
  const inFolder = (test: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'stored-')) + sep;
    try {
      test(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('says “differs”, writes the new picture beside the old and leaves the old alone', () => {
    inFolder((folder) => {
      writeFileSync(`${folder}a.svg`, '<svg>\n<g/>\n</svg>\n');
      expect(compareWithStored('a', () => '<svg><g/></svg>', folder)).toBeUndefined();
      expect(compareWithStored('a', () => '<svg><b/></svg>', folder)).toBe(
        'a differs from the stored picture: look at a.new.svg and, if it is right, rename it to a.svg',
      );
      expect(readFileSync(`${folder}a.new.svg`, 'utf8')).toBe('<svg>\n<b/>\n</svg>\n');
      expect(readFileSync(`${folder}a.svg`, 'utf8')).toBe('<svg>\n<g/>\n</svg>\n');
      compareWithStored('a', () => '<svg><g/></svg>', folder);
      expect(existsSync(`${folder}a.new.svg`)).toBe(false);
    });
  });

  it('says “broke” when nothing could be drawn, and writes nothing', () => {
    inFolder((folder) => {
      const render = () => {
        throw new Error('no room');
      };
      expect(compareWithStored('a', render, folder)).toBe('a broke: no room');
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  it('does not accept a picture that was never stored', () => {
    inFolder((folder) => {
      expect(compareWithStored('a', () => '<svg/>', folder)).toContain('a has no stored picture');
    });
  });
});
