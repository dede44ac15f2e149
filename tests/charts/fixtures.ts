import { arrayFixtures } from './array-fixtures.ts';
import { attainmentFixtures } from './attainment-fixtures.ts';
import { barFixtures } from './bar-fixtures.ts';
import { columnFixtures } from './column-fixtures.ts';
import type { Fixture } from './fixture.ts';
import { lineFixtures } from './line-fixtures.ts';
import { mapFixtures } from './map-fixtures.ts';
import { matrixFixtures } from './matrix-fixtures.ts';
import { overTimeFixtures } from './over-time-fixtures.ts';
import { pointRowFixtures } from './point-row-fixtures.ts';
import { scatterFixtures } from './scatter-fixtures.ts';
import { slopeFixtures } from './slope-fixtures.ts';
import { timelineFixtures } from './timeline-fixtures.ts';

/** Awkward charts of every type. */
export const fixtures: Readonly<Record<string, Fixture>> = {
  ...lineFixtures,
  ...barFixtures,
  ...columnFixtures,
  ...arrayFixtures,
  ...attainmentFixtures,
  ...matrixFixtures,
  ...mapFixtures,
  ...timelineFixtures,
  ...slopeFixtures,
  ...pointRowFixtures,
  ...overTimeFixtures,
  ...scatterFixtures,
};
