import { z } from 'zod';
import { datedSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const copySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('original') }).describe("The publisher's own page or book."),
  z
    .strictObject({
      kind: z.enum(['repost', 'mirror', 'translation', 'export', 'compilation']),
      original: localTextSchema.nullable().describe('The original it names, or null where it names none.'),
    })
    .describe('A transcription of something else.'),
]);

/** A thing that prints facts: a page, a yearbook table, a report, a public file. */
const sourceSchema = z.strictObject({
  id: idSchema,
  publisher: localTextSchema,
  title: z.string().min(1).describe('The title as printed, in the language of the source.'),
  titleTranslated: z.string().min(1).optional().describe('The title in English, where it is not English.'),
  published: datedSchema,
  address: z.url().nullable().describe('Where it was seen; null where no address is known.'),
  link: z
    .discriminatedUnion('allowed', [
      z.strictObject({ allowed: z.literal(true) }),
      z.strictObject({ allowed: z.literal(false), why: localTextSchema }),
    ])
    .describe(
      'Whether pages may link to the address. A page that may vanish or is not its owner’s is not linked.',
    ),
  language: z.enum(['zh', 'en', 'ja', 'de', 'ru']),
  copy: copySchema,
  note: localTextSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

export const sourcesFileSchema = z.strictObject({ ...schemaPointer, sources: z.array(sourceSchema) });
