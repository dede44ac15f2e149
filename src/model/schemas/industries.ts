import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** How strongly the report names a thing, after the codebook. */
export const codingStrengths = ['mentioned', 'named', 'quantified'] as const;

export const priorityTagSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  rule: localTextSchema,
});

export const industrySchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  role: localTextSchema.describe('The role that the report gives the industry, in our words.'),
  items: z.array(
    z.strictObject({
      text: localTextSchema,
      codes: z.array(z.strictObject({ tag: idSchema, strength: z.enum(codingStrengths) })).min(1),
      named: z.array(localTextSchema).default([]),
      observations: z.array(idSchema).default([]).describe('Quantities that the item gives, as references.'),
      targets: z.array(idSchema).default([]).describe('Targets that the item sets, as references.'),
    }),
  ),
});
export type Industry = z.infer<typeof industrySchema>;

/** The ten industries of June 2009 with what the report names for each: our coding, with its codebook. */
export const industriesFileSchema = z.strictObject({
  ...schemaPointer,
  source: idSchema,
  codebook: z.strictObject({
    text: localTextSchema,
    strengths: z.strictObject({
      mentioned: localTextSchema,
      named: localTextSchema,
      quantified: localTextSchema,
    }),
    tags: z.array(priorityTagSchema),
  }),
  industries: z.array(industrySchema),
});
export type IndustriesFile = z.infer<typeof industriesFileSchema>;
