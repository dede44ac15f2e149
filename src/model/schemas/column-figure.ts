import { z } from 'zod';
import { emphasisSchema, expressionSchema, textsSchema } from './figure-parts.ts';
import { idSchema, localTextSchema } from './primitives.ts';

/**
 * Upright columns for a few periods. The build decides which of them touch: those that may be compared with each other.
 */
export const columnFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('column'),
  columns: z
    .array(
      z.strictObject({
        id: idSchema,
        label: localTextSchema.describe('Printed below the column, such as its year.'),
        quantity: expressionSchema.optional(),
        absent: localTextSchema
          .optional()
          .describe('In place of a quantity: what is printed where none was found.'),
        emphasis: emphasisSchema,
      }),
    )
    .min(2),
  runs: z
    .array(
      z.strictObject({
        at: idSchema.describe('The first of the columns that it is about.'),
        text: localTextSchema.describe('What those have in common, such as the firms counted.'),
      }),
    )
    .default([]),
});
