import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const termSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  aliases: z
    .strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })
    .optional()
    .describe('Other words that mean this term and no other, so that stories link them at first use.'),
  everyday: z
    .literal(true)
    .optional()
    .describe('Its name is an everyday word too: stories link it only where an author does.'),
  intended: z
    .literal(true)
    .optional()
    .describe('Its figures say what somebody means to reach, not what is; bars of them are drawn hollow.'),
  definition: localTextSchema,
  sources: z
    .array(idSchema)
    .default([])
    .describe('Where the definition was read; empty where it is our own.'),
  related: z.array(idSchema).default([]),
  comparableWith: z
    .array(idSchema)
    .default([])
    .describe('Other terms whose figures may stand on one axis with this one; either side may declare it.'),
});
export type Term = z.infer<typeof termSchema>;

/** The words for one of several things that must not stand for each other. */
const apartWordsSchema = z.strictObject({
  zh: z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});
export type ApartWords = z.infer<typeof apartWordsSchema>;

export const glossaryFileSchema = z.strictObject({
  ...schemaPointer,
  apart: z
    .array(z.array(apartWordsSchema).min(2))
    .default([])
    .describe(
      'Groups of things whose names must not stand for each other, each with its words. Where one language of a text ' +
        'names one of them, the other may not name another instead.',
    ),
  terms: z.array(termSchema),
});
