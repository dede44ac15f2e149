import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const longitudeSchema = z.number().min(-180).max(180);
const latitudeSchema = z.number().min(-90).max(90);

/**
 * Where maps put things. A coordinate is data: it has a source, and says how near it is to what it stands for.
 */
export const placesFileSchema = z.strictObject({
  ...schemaPointer,
  credits: z
    .array(
      z.strictObject({
        id: idSchema,
        name: localTextSchema.describe('As the line below a map credits it, with its licence.'),
        address: z.url({ protocol: /^https$/ }),
      }),
    )
    .describe('Where coordinates come from.'),
  shapes: z
    .array(
      z.strictObject({
        id: idSchema,
        name: localTextSchema,
        kind: z.enum(['water', 'stream']).describe('`water` lies between its points; `stream` is a line.'),
        credit: idSchema.nullable().describe('None for what was drawn by hand.'),
        note: localTextSchema.optional().describe('How it was made; needed for what was drawn by hand.'),
        points: z.array(z.tuple([longitudeSchema, latitudeSchema])).min(2),
      }),
    )
    .default([]),
  places: z.array(
    z.strictObject({
      id: idSchema,
      name: localTextSchema,
      entity: idSchema.optional().describe('The entity that it is, where it is one.'),
      longitude: longitudeSchema,
      latitude: latitudeSchema,
      confidence: z
        .enum(['site', 'town', 'area'])
        .describe(
          '`site`: of the thing itself; `town`: of the town that a source names; `area`: somewhere within it.',
        ),
      credit: idSchema.nullable().describe('None for what was placed by hand.'),
      record: z
        .string()
        .min(1)
        .optional()
        .describe('The number of the entry in the source, such as a GeoNames id.'),
      note: localTextSchema.optional().describe('How it was placed; needed for what was placed by hand.'),
    }),
  ),
});
export type PlacesFile = z.infer<typeof placesFileSchema>;
