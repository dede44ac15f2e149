import { z } from 'zod';
import { arrayFigureSchema } from './array-figure.ts';
import { columnFigureSchema } from './column-figure.ts';
import { emphasisSchema, expressionSchema, textsSchema } from './figure-parts.ts';
import { mapFigureSchema } from './map-figure.ts';
import { idSchema, localTextSchema } from './primitives.ts';

const seriesEntry = {
  series: idSchema,
  edition: idSchema.optional().describe('Another edition than the current one.'),
  from: z.int().optional().describe('First year drawn.'),
  to: z.int().optional().describe('Last year drawn.'),
  label: localTextSchema.optional(),
};
const withMerged = {
  ...seriesEntry,
  januaryFebruary: idSchema
    .optional()
    .describe('The series that prints January and February together; its points stand among the months.'),
};
const zeroSchema = z
  .boolean()
  .default(true)
  .describe('Whether the axis begins at zero; say false only where no length is compared.');

/** A line over time: one or more series, each in one edition; other editions as hollow dots. */
const lineFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('line'),
  area: z
    .boolean()
    .default(false)
    .describe('Fills the surface under the line; for one series of levels on an axis from zero.'),
  zero: zeroSchema,
  series: z
    .array(
      z.strictObject({
        ...withMerged,
        dotsOnly: z
          .boolean()
          .default(false)
          .describe('For editions with one or two points: hollow dots, no line.'),
      }),
    )
    .min(1),
});

/** Single values over time, each with its number; for series whose gaps a line should not bridge. */
const dotsFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('dots'),
  series: z.array(z.strictObject(seriesEntry)).min(1),
});

/** Bars of quantities that share one unit. */
const barFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('bar'),
  bars: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        quantity: expressionSchema,
        group: localTextSchema.optional().describe('A heading over neighbouring bars.'),
        emphasis: z.boolean().default(false),
      }),
    )
    .min(1),
});

const targetRowsSchema = z
  .array(
    z.strictObject({
      id: idSchema,
      label: localTextSchema,
      target: idSchema.describe('A target with a period, whose outcome was observed.'),
      outcome: idSchema.describe('One of the observations that the target names as its outcome.'),
      emphasis: emphasisSchema,
    }),
  )
  .min(1);

/** Targets against the observations that the targets file names as their outcomes. */
const dumbbellFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('dumbbell'),
  rows: targetRowsSchema,
});

/** Outcomes as shares of their targets, for things of different units. */
const attainmentFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('attainment'),
  rows: targetRowsSchema,
});

/** Rows that each compare editions of one quantity, or forecasts with the outcome. */
const rangeFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('range'),
  kinds: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        look: z.enum(['hollow', 'solid']).describe('`hollow` for what was meant or superseded.'),
      }),
    )
    .min(1)
    .max(6),
  bandLabel: localTextSchema.optional().describe('What the bands are called, where there are any.'),
  rows: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        band: idSchema.optional().describe('An observation that is a range, with `low` and `high`.'),
        points: z.array(z.strictObject({ kind: idSchema, quantity: expressionSchema })).default([]),
        emphasis: emphasisSchema,
      }),
    )
    .min(1),
});

/** How several series moved between two years. */
const slopeFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('slope'),
  from: z.int().describe('The earlier year.'),
  to: z.int().describe('The later year.'),
  series: z
    .array(
      z.strictObject({
        series: idSchema,
        edition: idSchema.optional().describe('Another edition than the current one.'),
        label: localTextSchema.optional(),
        emphasis: emphasisSchema,
      }),
    )
    .min(1),
});

/** The same small line chart for each of several series, on one scale. */
const multiplesFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('multiples'),
  zero: zeroSchema,
  series: z.array(z.strictObject({ ...withMerged, emphasis: emphasisSchema })).min(2),
});

/** Events by their dates. */
const timelineFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('timeline'),
  lanes: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        events: z.array(idSchema).min(1).describe('Events of data/timeline.json.'),
      }),
    )
    .min(1)
    .max(4),
  emphasis: z.array(idSchema).default([]).describe('Events in cinnabar.'),
});

/** The codes of each industry in data/industries.json, with strengths as shapes. */
const matrixFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('matrix'),
  industries: z.array(idSchema).optional().describe('Which, in which order; default all.'),
  tags: z.array(idSchema).optional().describe('Which, in which order; default all.'),
  emphasis: z.array(idSchema).default([]).describe('Industries in cinnabar.'),
});

/** Two quantities for each of several places or things, one on each axis. */
const scatterFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('scatter'),
  x: localTextSchema.describe('What lies on the axis across, without its unit.'),
  y: localTextSchema.describe('What lies on the axis up, without its unit.'),
  zero: z.strictObject({ x: zeroSchema, y: zeroSchema }).default({ x: true, y: true }),
  points: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        x: expressionSchema,
        y: expressionSchema,
        emphasis: emphasisSchema,
      }),
    )
    .min(2),
});

export const figureFileSchema = z.discriminatedUnion('type', [
  lineFigureSchema,
  dotsFigureSchema,
  barFigureSchema,
  columnFigureSchema,
  arrayFigureSchema,
  dumbbellFigureSchema,
  attainmentFigureSchema,
  rangeFigureSchema,
  slopeFigureSchema,
  multiplesFigureSchema,
  timelineFigureSchema,
  matrixFigureSchema,
  mapFigureSchema,
  scatterFigureSchema,
]);
export type FigureFile = z.infer<typeof figureFileSchema>;
/** The file of one type of figure. */
export type FigureFileOf<Type extends FigureFile['type']> = Extract<FigureFile, { type: Type }>;
export type BarFigureFile = FigureFileOf<'bar'>;
