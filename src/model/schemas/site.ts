import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

const yearSchema = z.string().regex(/^\d{4}$/);
const synonymsSchema = z.array(z.array(z.string().min(1)).min(2));

/** Settings and texts of the whole site. */
export const siteFileSchema = z.strictObject({
  ...schemaPointer,
  title: localTextSchema,
  tagline: localTextSchema,
  publisher: localTextSchema,
  entity: idSchema.describe(
    'The place the site is about; a number of another place must name it in its sentence.',
  ),
  id: idSchema.describe('What programs call the record: in references, packages and files.'),
  descriptions: z
    .strictObject({ record: localTextSchema, stories: localTextSchema, timeline: localTextSchema })
    .describe('What the record, its stories and its timeline are, for the first page and search engines.'),
  wholeWords: z
    .array(z.string().min(2))
    .describe(
      'Chinese words of this content, such as names of places, within which no line of a headline ends.',
    ),
  synonyms: z
    .strictObject({ zh: synonymsSchema, en: synonymsSchema })
    .describe('Words of this content that the search takes for each other.'),
  corrections: z.strictObject({ role: localTextSchema }).describe('Who answers for corrections.'),
  lead: idSchema.describe('The story that leads the home page: the name of its folder in src/stories.'),
  opener: z
    .strictObject({
      before: localTextSchema,
      quantity: z.string().min(1).describe('An expression, as in stories, shown large and exact.'),
      beside: localTextSchema.describe('What stands beside the number.'),
      after: localTextSchema,
      action: localTextSchema.describe('The words of the link to the story that leads.'),
      figure: idSchema.describe('A file of data/figures.'),
    })
    .describe('What the home page says first: one sentence about one number, and a chart.'),
  fates: z
    .strictObject({ title: localTextSchema, intro: localTextSchema })
    .describe('The heading over what became of each industry, on the home page.'),
  map: z
    .strictObject({
      title: localTextSchema,
      intro: localTextSchema,
      figure: idSchema.describe('A map of data/figures.'),
    })
    .optional()
    .describe('The map of the home page, with its heading and what it shows in words; absent: none.'),
  cards: z
    .array(
      z.strictObject({
        story: idSchema.describe('The name of a folder in src/stories.'),
        figure: idSchema.describe('A figure of that story, which shows its finding.'),
        rows: z
          .array(z.string())
          .min(1)
          .optional()
          .describe(
            'Ids of bars of the figure that the card shows, where all would be too many; absent: the figure.',
          ),
      }),
    )
    .describe('The stories of the home page after the lead, in their order.'),
  starts: z
    .array(
      z.strictObject({
        title: localTextSchema,
        about: localTextSchema.describe('What there is to see in it.'),
        series: z.array(idSchema).min(1).max(5),
        show: z.enum(['level', 'growth', 'index']).optional().describe('Absent: level.'),
        from: yearSchema.optional().describe('First year; absent: all.'),
        to: yearSchema.optional().describe('Last year; absent: all.'),
        base: yearSchema.optional().describe('The year that is 100 in an index.'),
      }),
    )
    .describe('What Explore suggests; it opens on the first.'),
});
export type SiteFile = z.infer<typeof siteFileSchema>;
