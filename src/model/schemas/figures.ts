import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const sides = ['above', 'below', 'left', 'right'] as const;

const textsSchema = {
  ...schemaPointer,
  headline: localTextSchema.describe('The finding, as a sentence.'),
  subtitle: localTextSchema.describe('What is drawn: indicator, entity, unit, prices, years.'),
  alt: localTextSchema.describe(
    'What the picture shows, for those who do not see it; not the headline again.',
  ),
  note: localTextSchema.optional(),
  claims: z
    .array(z.string().min(1))
    .default([])
    .describe('Claim expressions that the headline and the alt text rest on.'),
  changed: daySchema.describe('The day on which a reader would last have noticed a change.'),
  annotations: z
    .array(
      z.strictObject({
        at: z.string().min(1).describe('The observation, or the bar’s id, that it belongs to.'),
        text: localTextSchema,
        side: z.enum(sides).default('above'),
        emphasis: z.boolean().default(false).describe('In cinnabar: for the one thing that matters.'),
      }),
    )
    .default([]),
};

/** A line over time: one or more series, each in one edition; other editions as hollow dots. */
export const lineFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('line'),
  series: z
    .array(
      z.strictObject({
        series: idSchema,
        edition: idSchema.optional().describe('Another edition than the current one.'),
        from: z.int().optional().describe('First year drawn.'),
        to: z.int().optional().describe('Last year drawn.'),
        label: localTextSchema.optional(),
        dotsOnly: z
          .boolean()
          .default(false)
          .describe('For editions with one or two points: hollow dots, no line.'),
      }),
    )
    .min(1),
});

/** Bars of quantities that share one unit. */
export const barFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('bar'),
  bars: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema,
        quantity: z.string().min(1).describe('An expression, as in stories.'),
        group: localTextSchema.optional().describe('A heading over neighbouring bars.'),
        emphasis: z.boolean().default(false),
      }),
    )
    .min(1),
});

export const figureFileSchema = z.discriminatedUnion('type', [lineFigureSchema, barFigureSchema]);
export type FigureFile = z.infer<typeof figureFileSchema>;
export type LineFigureFile = z.infer<typeof lineFigureSchema>;
export type BarFigureFile = z.infer<typeof barFigureSchema>;
