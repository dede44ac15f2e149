import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/**
 * A day from which figures no longer mean what they meant before. The break applies to every series that
 * matches all its conditions; series do not declare it, so that none can be forgotten.
 */
const breakSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['universe', 'prices', 'classification', 'accounting', 'census', 'boundary', 'edition']),
  at: daySchema.describe('The first day of the new meaning.'),
  title: localTextSchema,
  description: localTextSchema,
  appliesTo: z
    .strictObject({
      universes: z.array(idSchema).min(1).optional(),
      terms: z.array(idSchema).min(1).optional(),
      entities: z.array(idSchema).min(1).optional(),
      series: z.array(idSchema).min(1).optional(),
    })
    .refine((conditions) => Object.keys(conditions).length > 0, 'at least one condition'),
  source: idSchema
    .nullable()
    .describe('Null marks general knowledge that still wants a source; pages say so.'),
});
export type Break = z.infer<typeof breakSchema>;

export const breaksFileSchema = z.strictObject({ ...schemaPointer, breaks: z.array(breakSchema) });
