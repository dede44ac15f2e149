import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** One thing that a report says, in our words, and what the record has beside it. */
const reportItemSchema = z.strictObject({
  id: idSchema,
  text: localTextSchema.describe('What the report says, in our words.'),
  named: z
    .array(localTextSchema)
    .default([])
    .describe('What the report calls by a name: in Chinese as printed, in English as we render it.'),
  terms: z.array(idSchema).default([]),
  observations: z.array(idSchema).default([]).describe('Quantities of the item that the report prints.'),
  targets: z.array(idSchema).default([]).describe('Targets of the item that the report prints.'),
  entities: z.array(idSchema).default([]),
  beside: localTextSchema.optional().describe('What the record has beside it, or that it has nothing.'),
});
export type ReportItem = z.infer<typeof reportItemSchema>;

const reportSchema = z.strictObject({
  id: idSchema,
  source: idSchema,
  event: idSchema.describe('What it reports.'),
  name: localTextSchema.describe('What the report is called in lists.'),
  title: localTextSchema.describe('The headline of its page.'),
  description: localTextSchema.describe('What that page holds, for search engines.'),
  intro: localTextSchema,
  people: z
    .array(
      z.strictObject({
        person: idSchema,
        office: localTextSchema.describe('The offices that the report gives the person.'),
        did: localTextSchema.describe('The person’s part in what is reported.'),
      }),
    )
    .min(1),
  bodies: z
    .array(reportItemSchema)
    .default([])
    .describe('Offices, places and firms that took part, each with its part.'),
  numbers: z.array(reportItemSchema).describe('What the report says in figures, or about figures.'),
  groups: z
    .array(
      z.strictObject({
        id: idSchema,
        title: localTextSchema,
        by: idSchema.optional().describe('The person whose words these are.'),
        items: z.array(reportItemSchema).min(1),
      }),
    )
    .min(1),
  searches: z
    .array(idSchema)
    .default([])
    .describe('Searches of `collection.json` for what the report leaves open.'),
});
export type Report = z.infer<typeof reportSchema>;

/** Reports of meetings that the record begins from, each taken apart. */
export const reportsFileSchema = z.strictObject({
  ...schemaPointer,
  people: z
    .array(z.strictObject({ id: idSchema, name: localTextSchema }))
    .describe('Everybody whom the reports name, each once.'),
  reports: z.array(reportSchema),
  pages: z
    .strictObject({
      name: localTextSchema.describe('What the reports are called together.'),
      shortTitle: localTextSchema.describe('The name of their section.'),
      title: localTextSchema.describe('The headline of the page that lists them.'),
      description: localTextSchema.describe('What that page holds, for search engines.'),
      intro: localTextSchema,
    })
    .describe('What the pages say of all of them.'),
});
export type ReportsFile = z.infer<typeof reportsFileSchema>;
