import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../scripts/run/options.ts';
import { readPort, readSettings } from '../../../scripts/run/settings.ts';

describe('parseOptions', () => {
  const known = { '--out': 'FOLDER', '--as-of': 'YYYY-MM-DD' };

  it('reads both ways of writing an option', () => {
    expect(parseOptions(['--out', 'a', '--as-of=2010-01-01'], known)).toEqual({
      '--out': 'a',
      '--as-of': '2010-01-01',
    });
  });

  it.each([[['--ouput', 'a']], [['stray']], [['--out']], [['--out', '--as-of', 'x']], [['--out=']]])(
    'refuses %j',
    (args) => {
      expect(() => parseOptions(args, known)).toThrow(/^(Unknown option|Option --out needs a value)/);
    },
  );
});

describe('readSettings', () => {
  it('publishes a whole host without settings', () => {
    expect(readSettings({})).toMatchObject({ siteUrl: undefined, basePath: '/', asOf: undefined });
  });

  it('gives the path a slash at both ends', () => {
    expect(readSettings({ BASE_PATH: 'a/b' }).basePath).toBe('/a/b/');
    expect(readSettings({ BASE_PATH: '/a/' }).basePath).toBe('/a/');
  });

  it.each([
    { SITE_URL: 'record.example' },
    { SITE_URL: 'https://record.example/path/' },
    { BASE_PATH: '/a b/' },
    { BASE_PATH: '../a' },
    { AS_OF: '2010-02-30' },
    { AS_OF: 'yesterday' },
  ])('refuses %j and says what is expected', (env) => {
    expect(() => readSettings(env)).toThrow('Expected');
  });
});

describe('readPort', () => {
  it('has a default and refuses what is no port', () => {
    expect(readPort(undefined)).toBe(4321);
    expect(readPort('8080')).toBe(8080);
    expect(() => readPort('70000')).toThrow('Expected');
  });
});
