import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** A unit of measure. Units of one dimension differ by a power of ten and convert exactly. */
const unitSchema = z
  .strictObject({
    id: idSchema,
    dimension: idSchema.describe('Only units of one dimension convert into each other.'),
    power: z.int().describe('The unit is ten to this power of the base of its dimension: 8 for 亿元.'),
    label: localTextSchema
      .optional()
      .describe('As it stands after a number; absent where the number stands alone.'),
    name: localTextSchema
      .optional()
      .describe('What the unit is called in files, where the number stands alone in texts.'),
    shownAs: z
      .strictObject({ zh: idSchema, en: idSchema })
      .optional()
      .describe('The unit that readers of each language expect; this one if absent.'),
    spaced: z
      .strictObject({ zh: z.boolean(), en: z.boolean() })
      .default({ zh: false, en: true })
      .describe('Whether a space stands between number and unit.'),
  })
  .refine(
    ({ label, name }) => (label === undefined) !== (name === undefined),
    'a `label`, or a `name` if the number stands alone',
  );
export type Unit = z.infer<typeof unitSchema>;

export const unitsFileSchema = z.strictObject({ ...schemaPointer, units: z.array(unitSchema) });
