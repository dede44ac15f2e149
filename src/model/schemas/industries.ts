import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** How strongly the report names a thing, after the codebook. */
export const codingStrengths = ['mentioned', 'named', 'quantified'] as const;

const priorityTagSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  rule: localTextSchema,
});

const itemSchema = z.strictObject({
  text: localTextSchema,
  codes: z.array(z.strictObject({ tag: idSchema, strength: z.enum(codingStrengths) })).min(1),
  named: z.array(localTextSchema).default([]),
  observations: z.array(idSchema).default([]).describe('Quantities that the item gives, as references.'),
  targets: z.array(idSchema).default([]).describe('Targets that the item sets, as references.'),
});

/** A search that was made, whatever it brought, so that an absence on a page is one that was looked for. */
const searchSchema = z.strictObject({
  what: localTextSchema,
  where: localTextSchema,
  on: daySchema,
  result: z.enum(['found', 'partly', 'not-found']),
  note: localTextSchema.optional(),
});

const industrySchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  role: localTextSchema.describe('The role that the report gives the industry, in our words.'),
  items: z.array(itemSchema),
  targets: z
    .array(idSchema)
    .default([])
    .describe(
      'Targets for the industry, of the state, the province, the city and its parts; pages part them by entity.',
    ),
  observations: z
    .array(idSchema)
    .default([])
    .describe(
      'Figures about the industry or a firm, place or plant of it; whose figure each is, its series says.',
    ),
  entities: z
    .array(idSchema)
    .default([])
    .describe('Firms, plants, parks and places that the evidence names.'),
  events: z.array(idSchema).default([]),
  searches: z.array(searchSchema).default([]),
});
export type Industry = z.infer<typeof industrySchema>;

/** What a report asks or says beyond single industries, under headings of our own. */
const reportSchema = z.strictObject({
  source: idSchema,
  text: localTextSchema,
  groups: z.array(z.strictObject({ title: localTextSchema, items: z.array(localTextSchema).min(1) })),
});

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
  requirements: z
    .array(itemSchema)
    .default([])
    .describe('What the report asks of all plans together, coded by the same book.'),
  contents: z.array(localTextSchema).default([]).describe('What each plan was to hold, by the report.'),
  searches: z.array(searchSchema).default([]).describe('Searches for the plans as a whole.'),
  conference: reportSchema.optional().describe('The conference of April 2008, the other founding report.'),
  industries: z.array(industrySchema),
});
export type IndustriesFile = z.infer<typeof industriesFileSchema>;
