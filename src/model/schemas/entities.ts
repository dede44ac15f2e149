import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/**
 * A place, firm, plant or park that figures are about. Areas overlap and change, so there is no
 * tree: `within` names areas that contain it during the given days, and is never used for sums.
 */
export const entitySchema = z.strictObject({
  id: idSchema,
  kind: z.enum([
    'country',
    'province',
    'city',
    'urban-districts',
    'district',
    'zone',
    'firm',
    'plant',
    'park',
    'facility',
    'group',
  ]),
  name: localTextSchema,
  aliases: z
    .array(
      z.strictObject({
        zh: z.string().min(1),
        en: z.string().min(1),
        from: daySchema.optional(),
        to: daySchema.optional(),
      }),
    )
    .default([])
    .describe('Other or former names with the days on which they held.'),
  valid: z
    .strictObject({ from: daySchema.optional(), to: daySchema.optional() })
    .default({})
    .describe('The days between which the entity exists in this form.'),
  within: z
    .array(z.strictObject({ entity: idSchema, from: daySchema.optional(), to: daySchema.optional() }))
    .default([]),
  note: localTextSchema.optional(),
});
export type Entity = z.infer<typeof entitySchema>;

export const entitiesFileSchema = z.strictObject({ ...schemaPointer, entities: z.array(entitySchema) });
