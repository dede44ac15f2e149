import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** Which establishments a statistic covers: all industry, or those above a threshold. */
const universeSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  definition: localTextSchema,
  source: idSchema
    .nullable()
    .describe('Where the definition was read; null where it is general knowledge, and the page says so.'),
});
export type Universe = z.infer<typeof universeSchema>;

export const universesFileSchema = z.strictObject({ ...schemaPointer, universes: z.array(universeSchema) });
