import { beforeAll, describe, expect, it } from 'vitest';
import { exploring } from './markup/exploring.ts';
import { samePages, titleAndHeading, titlesApart, twins } from './markup/head.ts';
import { deadLinks, idsApart, otherHosts } from './markup/links.ts';
import { parsed } from './markup/markup-check.ts';
import { noStyleAttribute, policy } from './markup/policy.ts';
import { references } from './markup/references.ts';
import { tables } from './markup/tables.ts';
import { thousands } from './markup/thousands.ts';
import { sitePages } from './pages.ts';

/** What is asked of the markup of every page, which is parsed one time for all of it. */
describe('in the built site', () => {
  const checks = [
    titleAndHeading(),
    titlesApart(),
    samePages(),
    twins(),
    policy(),
    noStyleAttribute(),
    deadLinks(),
    otherHosts(),
    idsApart(),
    thousands(),
    tables(),
    references(),
    exploring(),
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
