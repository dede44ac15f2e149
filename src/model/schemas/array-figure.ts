import { z } from 'zod';
import { emphasisSchema, expressionSchema, textsSchema } from './figure-parts.ts';
import { idSchema, localTextSchema } from './primitives.ts';

const countSchema = { id: idSchema, label: localTextSchema, quantity: expressionSchema };

/** A dot for each thing counted. */
export const arrayFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('array'),
  arrays: z
    .array(
      z.strictObject({
        whole: z
          .strictObject(countSchema)
          .optional()
          .describe('All of them, where the parts are parts of it.'),
        parts: z
          .array(
            z.strictObject({
              ...countSchema,
              look: z
                .enum(['solid', 'hollow', 'crossed'])
                .default('solid')
                .describe('`solid` for what is, `hollow` for what is under way, `crossed` for what ended.'),
              emphasis: emphasisSchema,
            }),
          )
          .min(1)
          .max(5),
        rest: z
          .strictObject({ id: idSchema, label: localTextSchema })
          .optional()
          .describe('What is known of those of the whole that are in no part; drawn as dotted rings.'),
      }),
    )
    .min(1),
});
