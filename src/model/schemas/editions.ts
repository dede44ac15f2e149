import { z } from 'zod';
import { datedSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** Which book a figure belongs to. Two figures of one quantity in two editions are two observations. */
export const editionSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  kind: z.enum(['first-print', 'final', 'revised', 'export', 'compilation', 'press', 'page']),
  released: datedSchema,
  supersedes: idSchema.nullable(),
  note: localTextSchema.optional(),
});
export type Edition = z.infer<typeof editionSchema>;

export const editionsFileSchema = z.strictObject({ ...schemaPointer, editions: z.array(editionSchema) });
