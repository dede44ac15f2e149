import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** Why a collected fact is not published. */
export const leftOutCodes = [
  'grade-d',
  'duplicate',
  'superseded-by-recheck',
  'wrong',
  'no-number',
  'cannot-be-modelled',
  'not-comparable-scope',
] as const;

const searchResults = ['found', 'partly', 'not-found'] as const;

/** What a fact can become in the record. */
const referenceKinds = ['observation', 'target', 'event', 'break', 'universe', 'term'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

const referenceSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${referenceKinds.join('|')}):[a-z][a-z0-9]*(?:-[a-z0-9]+)*$`),
    `a reference such as "observation:sales-2007"; the kinds are ${referenceKinds.join(', ')}`,
  );

/** One fact from a source, and either what it became in the record or why it was left out. */
const factSchema = z.strictObject({
  fact: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'the id under which the fact was collected'),
  became: z.array(referenceSchema).min(1).optional().describe('What in the record the fact became.'),
  leftOut: z.enum(leftOutCodes).optional().describe('Why it is not published.'),
  note: localTextSchema.optional(),
});

/** What was searched for, where, and with what result; searches without a result are published too. */
const searchSchema = z.strictObject({
  id: idSchema,
  what: localTextSchema,
  where: localTextSchema,
  when: daySchema,
  result: z.enum(searchResults),
  note: localTextSchema.optional(),
});
export type Search = z.infer<typeof searchSchema>;

/** What was collected and what became of it. */
export const collectionFileSchema = z.strictObject({
  ...schemaPointer,
  facts: z
    .array(factSchema)
    .describe('Every fact that was collected before the record began, in the order of collection.'),
  searches: z.array(searchSchema),
});
export type CollectionFile = z.infer<typeof collectionFileSchema>;
