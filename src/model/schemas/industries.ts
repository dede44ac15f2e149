import { z } from 'zod';
import { daySchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** How specifically the report names something, by the codebook. */
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

/** A search and its result, so that pages can say that what is missing was searched for. */
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

/** What the pages say of the report and its industries; `{name}` is the name of the industry. */
const pagesSchema = z.strictObject({
  name: localTextSchema.describe('What the industries are called together.'),
  shortTitle: localTextSchema.describe('The name of their section.'),
  title: localTextSchema.describe('The headline of the page that compares them.'),
  description: localTextSchema.describe('What that page holds, for search engines.'),
  intro: localTextSchema,
  invitation: localTextSchema.describe('What the home page says of them.'),
  evidence: z
    .strictObject({ label: localTextSchema, text: localTextSchema })
    .describe('What is known of the report itself.'),
  industry: z
    .strictObject({ title: localTextSchema, description: localTextSchema })
    .describe('The title of the page of an industry, and what it holds, for search engines.'),
  nothingFound: z
    .strictObject({ target: localTextSchema, anything: localTextSchema })
    .describe('What such a page says where no target, or nothing at all, was found of the place itself.'),
});

/** The industries of a report with what it names for each: our coding, with its codebook. */
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
  industries: z.array(industrySchema),
  pages: pagesSchema,
});
export type IndustriesFile = z.infer<typeof industriesFileSchema>;
