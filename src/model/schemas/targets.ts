import { z } from 'zod';
import { accumulations, measures, priceBases } from './datasets.ts';
import {
  boundSchema,
  datedSchema,
  daySchema,
  decimalSchema,
  gradeSchema,
  idSchema,
  localTextSchema,
  schemaPointer,
} from './primitives.ts';

/** Something that somebody in office said would be reached. */
export const targetSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  setBy: localTextSchema,
  setOn: datedSchema,
  of: idSchema.describe('The glossary term that says what is aimed at.'),
  measure: z.enum(measures),
  entity: idSchema,
  unit: idSchema,
  universe: idSchema.nullable(),
  prices: z.enum(priceBases),
  accumulation: z.enum(accumulations),
  due: z
    .strictObject({ start: daySchema, end: daySchema })
    .nullable()
    .describe('The period in which it is to be reached; null where it is open.'),
  value: decimalSchema,
  bound: boundSchema.optional(),
  printings: z
    .array(
      z.strictObject({
        source: idSchema,
        place: localTextSchema.nullable(),
        asPrinted: z.string().min(1),
        grade: gradeSchema,
        check: localTextSchema.optional().describe('For grade C: the check that was made against A or B.'),
      }),
    )
    .min(1),
  outcome: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('observed'), observations: z.array(idSchema).min(1) }),
      z.strictObject({ kind: z.literal('none-found'), looked: localTextSchema }),
    ])
    .describe('The observations that are its outcome, or where one was looked for in vain.'),
  note: localTextSchema.optional(),
});
export type Target = z.infer<typeof targetSchema>;

export const targetsFileSchema = z.strictObject({ ...schemaPointer, targets: z.array(targetSchema) });
