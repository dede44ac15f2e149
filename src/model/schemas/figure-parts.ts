import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/* What the schemas of several chart types have in common. */

const sides = ['above', 'below', 'left', 'right'] as const;

export const textsSchema = {
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
    .default([])
    .describe('Only for line, dots, bar and column, whose marks have room beside them.'),
};

export const emphasisSchema = z
  .boolean()
  .default(false)
  .describe('In cinnabar: for the one thing that matters.');
export const expressionSchema = z.string().min(1).describe('An expression, as in stories.');

export const seriesEntry = {
  series: idSchema,
  edition: idSchema.optional().describe('Another edition than the current one.'),
  from: z.int().optional().describe('First year drawn.'),
  to: z.int().optional().describe('Last year drawn.'),
  label: localTextSchema.optional(),
};
export const withMerged = {
  ...seriesEntry,
  januaryFebruary: idSchema
    .optional()
    .describe('The series that prints January and February together; its points stand among the months.'),
};
export const zeroSchema = z
  .boolean()
  .default(true)
  .describe('Whether the axis begins at zero; say false only where no length is compared.');
