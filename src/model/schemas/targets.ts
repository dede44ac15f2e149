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

const commonSchema = {
  id: idSchema,
  title: localTextSchema,
  setBy: localTextSchema,
  setOn: datedSchema,
  entity: idSchema.describe('Whose figure or doing it is; a district’s target is not the city’s.'),
  due: z
    .strictObject({ start: daySchema, end: daySchema })
    .nullable()
    .describe('The period in which it is to be reached; null where it is open.'),
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
  note: localTextSchema.optional(),
};

const noneFoundSchema = z.strictObject({ kind: z.literal('none-found'), looked: localTextSchema });
const notSoughtSchema = z
  .strictObject({ kind: z.literal('not-sought'), why: localTextSchema })
  .describe('Nobody looked for the outcome: a target of another place, kept as a yardstick.');

/** A target with a number, which observations may be compared with. */
const quantityTargetSchema = z.strictObject({
  ...commonSchema,
  kind: z.literal('quantity'),
  of: idSchema.describe('The glossary term that says what is aimed at.'),
  measure: z.enum(measures),
  unit: idSchema,
  universe: idSchema.nullable(),
  prices: z.enum(priceBases),
  accumulation: z.enum(accumulations),
  value: decimalSchema,
  bound: boundSchema.optional(),
  outcome: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('observed'), observations: z.array(idSchema).min(1) }),
      noneFoundSchema,
      notSoughtSchema,
    ])
    .describe('The observations that are its outcome, or where one was looked for in vain.'),
});

/** A target in words alone; no observation can be its outcome. */
const wordsTargetSchema = z.strictObject({
  ...commonSchema,
  kind: z.literal('words'),
  words: localTextSchema.describe('What was to be reached, in our words.'),
  outcome: z.discriminatedUnion('kind', [noneFoundSchema, notSoughtSchema]),
});

/** A goal that an office-holder set in public. */
const targetSchema = z.discriminatedUnion('kind', [quantityTargetSchema, wordsTargetSchema]);
export type QuantityTarget = z.infer<typeof quantityTargetSchema>;
export type Target = z.infer<typeof targetSchema>;

export const targetsFileSchema = z.strictObject({ ...schemaPointer, targets: z.array(targetSchema) });
