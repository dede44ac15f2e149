import { z } from 'zod';
import { daySchema, decimalSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const said = {
  datasets: z.array(idSchema).min(1).optional().describe('The datasets it concerns; absent for all of them.'),
  text: localTextSchema.describe('What changed and why, as a reader would put it.'),
};

/** One thing that changed. Its kind decides which part of the version number moves. */
const changeSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('meaning'), ...said })
    .describe('A value now means something else: major.'),
  z
    .strictObject({ kind: z.literal('withdrawn'), observations: z.array(idSchema).min(1), ...said })
    .describe('Observations are no longer part of the record: major.'),
  z.strictObject({ kind: z.literal('added'), ...said }).describe('Data joined the record: minor.'),
  z
    .strictObject({
      kind: z.literal('revised'),
      values: z
        .array(z.strictObject({ observation: idSchema, was: decimalSchema, now: decimalSchema }))
        .min(1),
      ...said,
    })
    .describe('Values were corrected: minor.'),
  z.strictObject({ kind: z.literal('words'), ...said }).describe('Only texts changed: patch.'),
]);
export type Change = z.infer<typeof changeSchema>;

const versionSchema = z.strictObject({
  version: z
    .string()
    .regex(
      /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/,
      'three numbers joined by points, such as 1.2.0',
    ),
  date: daySchema,
  changes: z.array(changeSchema).min(1),
});
export type Version = z.infer<typeof versionSchema>;

/** The versions of the data as a whole, the newest first. */
export const versionsFileSchema = z.strictObject({
  ...schemaPointer,
  versions: z.array(versionSchema).min(1),
});
