import { z } from 'zod';
import { datedSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** Which book a figure belongs to. Two figures of one quantity in two editions are two observations. */
export const editionSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  kind: z.enum(['first-print', 'final', 'revised', 'export', 'compilation', 'press', 'page']),
  released: datedSchema,
  supersedes: idSchema.nullable(),
  printedIn: z
    .array(idSchema)
    .min(1)
    .nullable()
    .describe(
      'The sources that carry the book, release or page itself, or copies of it: each figure of the edition is printed ' +
        'in one of them. Null where the edition is a run of releases, each seen somewhere else.',
    ),
  note: localTextSchema.optional(),
});
export type Edition = z.infer<typeof editionSchema>;

export const editionsFileSchema = z.strictObject({ ...schemaPointer, editions: z.array(editionSchema) });
