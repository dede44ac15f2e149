import { beforeAll, describe, expect, it } from 'vitest';
import { exploring } from './markup/exploring.ts';
import { editionLinks, samePages, titleAndHeading, uniqueTitles } from './markup/head.ts';
import { deadLinks, otherHosts, uniqueIds } from './markup/links.ts';
import { parsed } from './markup/markup-check.ts';
import { noStyleAttribute, policy } from './markup/policy.ts';
import { references } from './markup/references.ts';
import { sharedLink } from './markup/shared-link.ts';
import { styleSheets } from './markup/style-sheets.ts';
import { tables } from './markup/tables.ts';
import { thousands } from './markup/thousands.ts';
import { sitePages } from './pages.ts';

/** The checks of the markup of every page. Each page is parsed once for all checks. */
describe('in the built site', () => {
  const checks = [
    titleAndHeading(),
    uniqueTitles(),
    samePages(),
    editionLinks(),
    policy(),
    noStyleAttribute(),
    deadLinks(),
    otherHosts(),
    uniqueIds(),
    thousands(),
    tables(),
    references(),
    exploring(),
    sharedLink(),
    styleSheets(),
  ];

  beforeAll(() => {
    for (const page of sitePages()) {
      const each = parsed(page);
      for (const check of checks) check.read(each);
    }
  });

  it.each(checks)('$name', ({ complaints }) => {
    expect(complaints()).toEqual([]);
  });
});
