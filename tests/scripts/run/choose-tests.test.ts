import { describe, expect, it } from 'vitest';
import { chooseTests } from '../../../scripts/run/choose-tests.ts';

const texts: Readonly<Record<string, string>> = {
  'tests/charts/bar.test.ts': 'it is drawn with a line',
  'tests/charts/line.test.ts': 'it has a legend',
  'tests/site/line.test.ts': 'its page has a headline',
  'tests/site/print.test.ts': 'it is printed',
};
const all = {
  unit: ['tests/charts/bar.test.ts', 'tests/charts/line.test.ts'],
  site: ['tests/site/line.test.ts', 'tests/site/print.test.ts'],
};
const choose = (name: string) => chooseTests(name, all, (file) => texts[file] ?? expect.unreachable());

describe('chooseTests', () => {
  it('runs whole the files whose path contains the name, and nothing else', () => {
    expect(choose('line')).toEqual({
      byName: false,
      unit: ['tests/charts/line.test.ts'],
      site: ['tests/site/line.test.ts'],
    });
    expect(choose('charts/')).toEqual({ byName: false, unit: all.unit, site: [] });
  });

  it('else looks through the names of all unit tests, and of the site tests in whose file the name is written', () => {
    expect(choose('headline')).toEqual({ byName: true, unit: all.unit, site: ['tests/site/line.test.ts'] });
    expect(choose('no-such-thing')).toEqual({ byName: true, unit: all.unit, site: [] });
  });
});
