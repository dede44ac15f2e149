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

/** In what a figure can differ from a target; `coverage` is what no key of a series says, and only words tell. */
const targetDifferences = [
  'indicator',
  'measure',
  'entity',
  'universe',
  'prices',
  'unit',
  'period',
  'coverage',
] as const;
export type TargetDifference = (typeof targetDifferences)[number];

/** Figures that come near a target but are no outcome of it. */
const besideSchema = z.strictObject({
  observations: z.array(idSchema).min(1),
  differs: z
    .array(z.enum(targetDifferences))
    .min(1)
    .describe('Everything in which they differ from the target.'),
  how: localTextSchema.describe('The difference in words.'),
});

const looked = localTextSchema.describe('Where an outcome was looked for, and what was not there.');
const noneFoundSchema = z.strictObject({ kind: z.literal('none-found'), looked });

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
  wants: z
    .enum(['more', 'less'])
    .optional()
    .describe(
      'Whether more or less than the value is wanted, where `bound` does not say so; by default more.',
    ),
  outcome: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('observed'),
        observations: z.array(idSchema).min(1),
        beside: z.array(besideSchema).optional(),
      }),
      z.strictObject({ kind: z.literal('on-other-terms'), looked, beside: z.array(besideSchema).min(1) }),
      noneFoundSchema,
    ])
    .describe(
      'The observations that are its outcome, figures on other terms, or where one was looked for in vain.',
    ),
});

/** A target in words alone; no observation can be its outcome. */
const wordsTargetSchema = z.strictObject({
  ...commonSchema,
  kind: z.literal('words'),
  words: localTextSchema.describe('What was to be reached, in our words.'),
  outcome: z.discriminatedUnion('kind', [noneFoundSchema]),
});

/** A goal that an office-holder set in public. */
const targetSchema = z.discriminatedUnion('kind', [quantityTargetSchema, wordsTargetSchema]);
export type QuantityTarget = z.infer<typeof quantityTargetSchema>;
export type Target = z.infer<typeof targetSchema>;

export const targetsFileSchema = z.strictObject({ ...schemaPointer, targets: z.array(targetSchema) });
