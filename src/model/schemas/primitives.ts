import { z } from 'zod';
import { isDecimal } from '../../locale/decimal.ts';

/** A name that goes into addresses and expressions: lower-case ASCII words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case words of a-z and 0-9 joined by hyphens');

/** A text in both languages; it may hold bound numbers, and an unbound quantity in it is refused. */
export const localTextSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A decimal as a string, which keeps trailing zeros: `"8204.80"`. */
export const decimalSchema = z
  .string()
  .refine(isDecimal, 'a plain decimal such as "8204.80"')
  .refine(
    (text) => !isDecimal(text) || fitsLimits(text),
    'a decimal with at most twelve digits before the point and six after it; choose a larger unit',
  );

/** How many digits a decimal may have before and after the point, so that every file format holds it exactly. */
export const decimalLimits = { before: 12, after: 6 } as const;

function fitsLimits(text: string): boolean {
  const [before = '', after = ''] = text.replace('-', '').split('.');
  return before.length <= decimalLimits.before && after.length <= decimalLimits.after;
}

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const daySchema = z.iso.date('a day of the calendar, as YYYY-MM-DD');

/**
 * A date and how much of it is known. `seen-on` says that the thing is undated and when it was
 * read; such a date proves nothing about an earlier day.
 */
export const datedSchema = z.discriminatedUnion('precision', [
  z.strictObject({ precision: z.literal('day'), date: daySchema }),
  z.strictObject({
    precision: z.literal('month'),
    date: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month as YYYY-MM'),
  }),
  z.strictObject({ precision: z.literal('year'), date: z.string().regex(/^\d{4}$/, 'a year as YYYY') }),
  z.strictObject({ precision: z.literal('seen-on'), date: daySchema }),
]);
export type Dated = Readonly<z.infer<typeof datedSchema>>;

/** How a value is limited, in the source's own words: above 突破, nearly 近, about 约. */
export const boundSchema = z.enum(['above', 'at-least', 'below', 'at-most', 'nearly', 'about']);
export type Bound = z.infer<typeof boundSchema>;

/** The quality of a printing; nothing below C is published. */
export const gradeSchema = z.enum(
  ['A', 'B', 'C'],
  'A, B or C; what only a weaker source prints is not published',
);
export type Grade = z.infer<typeof gradeSchema>;

/** Every data file may name the schema that describes it, for editors. */
export const schemaPointer = { $schema: z.string().optional() };
