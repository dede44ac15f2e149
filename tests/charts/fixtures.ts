import { barFixtures } from './bar-fixtures.ts';
import type { Fixture } from './fixture.ts';
import { lineFixtures } from './line-fixtures.ts';

/** Awkward charts of every type. */
export const fixtures: Readonly<Record<string, Fixture>> = { ...lineFixtures, ...barFixtures };
