import { z } from 'zod';
import { daySchema, localTextSchema, schemaPointer } from './primitives.ts';

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
