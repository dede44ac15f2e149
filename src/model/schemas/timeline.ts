import { z } from 'zod';
import { datedSchema, gradeSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** Something that happened, with its date. */
const eventSchema = z.strictObject({
  id: idSchema,
  date: datedSchema,
  dayOf: z
    .enum(['event', 'report'])
    .optional()
    .describe(
      'Where everything that reports an event appeared on its day: whether that is the day of the event or only of the report.',
    ),
  title: localTextSchema,
  text: localTextSchema.optional(),
  entities: z.array(idSchema).default([]),
  printings: z
    .array(
      z.strictObject({
        source: idSchema,
        place: localTextSchema.nullable(),
        grade: gradeSchema,
        check: localTextSchema.optional().describe('For grade C: the check that was made against A or B.'),
      }),
    )
    .min(1),
});
export type TimelineEvent = z.infer<typeof eventSchema>;

export const timelineFileSchema = z.strictObject({ ...schemaPointer, events: z.array(eventSchema) });
