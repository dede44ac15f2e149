import { z } from 'zod';
import { idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** What the site says of itself on every page. */
export const siteFileSchema = z.strictObject({
  ...schemaPointer,
  title: localTextSchema,
  tagline: localTextSchema,
  publisher: localTextSchema,
  entity: idSchema.describe(
    'The place the site is about; a number of another place must name it in its sentence.',
  ),
  corrections: z.strictObject({ role: localTextSchema }).describe('Who answers for corrections.'),
  lead: idSchema.describe('The story that leads the home page: the name of its folder in src/stories.'),
  keyFigures: z
    .array(
      z.strictObject({
        label: localTextSchema,
        quantity: z.string().min(1).describe('An expression, as in stories.'),
        caption: localTextSchema,
      }),
    )
    .max(4),
});
export type SiteFile = z.infer<typeof siteFileSchema>;
