import { z } from 'zod';
import { emphasisSchema, expressionSchema, textsSchema } from './figure-parts.ts';
import { idSchema, localTextSchema } from './primitives.ts';

const happenedSchema = {
  id: idSchema,
  label: localTextSchema.describe('What happened, without place and date.'),
  event: idSchema.describe('The event of data/timeline.json that it rests on.'),
};

/** Places, what became of things there, and moves between them. Coordinates stand in data/places.json. */
export const mapFigureSchema = z.strictObject({
  ...textsSchema,
  type: z.literal('map'),
  area: z
    .strictObject({ west: z.number(), south: z.number(), east: z.number(), north: z.number() })
    .describe('The edges of the map, in degrees.'),
  shapes: z.array(idSchema).default([]).describe('Waters of data/places.json.'),
  marks: z
    .array(
      z.strictObject({
        ...happenedSchema,
        place: idSchema,
        look: z.enum(['opened', 'closed', 'planned', 'stays']),
        emphasis: emphasisSchema,
      }),
    )
    .min(1),
  moves: z
    .array(
      z.strictObject({
        ...happenedSchema,
        from: idSchema,
        to: idSchema,
        planned: z.boolean().default(false).describe('Whether it was only meant to happen.'),
      }),
    )
    .default([]),
  squares: z
    .array(z.strictObject({ id: idSchema, label: localTextSchema, quantity: expressionSchema }))
    .default([])
    .describe('Areas, as squares to the scale of the map.'),
  names: z.array(idSchema).default([]).describe('Further places to be named.'),
});
