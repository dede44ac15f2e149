import { z } from 'zod';
import {
  boundSchema,
  daySchema,
  decimalSchema,
  gradeSchema,
  idSchema,
  localTextSchema,
  schemaPointer,
} from './primitives.ts';

export const measures = ['level', 'growth', 'index', 'share', 'rank', 'count', 'point-change'] as const;
export const priceBases = ['current', 'comparable', 'unstated', 'none'] as const;
export const accumulations = [
  'month',
  'quarter',
  'year-to-date',
  'january-february',
  'year',
  'years',
  'day',
] as const;

/** What a printed figure can disagree with. */
const comparedWith = ['levels', 'parts', 'periods', 'same-figure', 'neighbours', 'release'] as const;
/** Why two printed figures that should agree do not; `not-stated` if no source says. */
const differenceReasons = [
  'comparable-prices',
  'other-set-of-firms',
  'universe-change',
  'revised-base',
  'rounded-by-source',
  'sources-disagree',
  'genuine-change',
  'said-in-advance',
  'not-stated',
] as const;

/** A difference that was examined and is real. Undeclared differences are refused, and so are declarations without one. */
const differenceSchema = z.strictObject({
  from: z
    .enum(comparedWith)
    .describe(
      'levels: a growth from its levels; parts: a share or whole from its parts; periods: a year from its months ' +
        'or quarters; same-figure: from the same figure in another series; neighbours: about ten, a hundred … times ' +
        'the figures beside it; release: it was printed before its period had ended.',
    ),
  why: z.enum(differenceReasons),
  note: localTextSchema.optional(),
});
export type Difference = z.infer<typeof differenceSchema>;

/** What a series cannot be used for, whatever its properties allow: each kind of use has its own guard. */
export const refusedUses = ['growth', 'order', 'rank', 'share', 'sum', 'line'] as const;
const refusedUseSchema = z.strictObject({
  what: z
    .enum(refusedUses)
    .describe(
      'growth: rates, differences, indices and multiples over time; order: which figure is higher or first; rank: a ' +
        'place among others; share: a part of a whole; sum: adding it up; line: a line drawn through its figures.',
    ),
  from: daySchema.optional().describe('Only of figures whose period ends on this day or later.'),
  to: daySchema.optional().describe('Only of figures whose period begins on this day or earlier.'),
  why: localTextSchema.describe('The reason, as readers are told it where the comparison is refused.'),
});
export type RefusedUse = (typeof refusedUses)[number];

/** Figures of the same thing, measured the same way over time. */
const seriesSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  shortTitle: localTextSchema.optional().describe('For labels in charts.'),
  measure: z
    .enum(measures)
    .describe(
      '`index` is an index number, such as one with the year before as 100, whose values do not compare.',
    ),
  of: idSchema.describe('The glossary term that says what is measured.'),
  entity: idSchema,
  unit: idSchema,
  universe: idSchema.nullable().describe('Null where the figure is not about a set of establishments.'),
  prices: z.enum(priceBases).describe('`none` where the figure is not in money and not a growth of money.'),
  accumulation: z.enum(accumulations),
  classification: localTextSchema.nullable(),
  definition: localTextSchema,
  canShow: localTextSchema.optional(),
  cannotShow: localTextSchema.optional(),
  refuses: z
    .array(refusedUseSchema)
    .min(1)
    .optional()
    .describe(
      'What of `cannotShow` the model holds everywhere: in claims, computations, figures, files and Explore.',
    ),
  edition: idSchema.describe('The one edition that is current for the whole length of the series.'),
  growthOf: idSchema.optional().describe('For growth: the level series whose growth it prints.'),
  among: idSchema.optional().describe('For a rank: the group of entities within which it holds.'),
  partOf: idSchema
    .optional()
    .describe('The series of which this one is a part, so that a share has a meaning.'),
  shareOf: z
    .strictObject({ part: idSchema, whole: idSchema })
    .optional()
    .describe('For a share: the level series that it divides; printed shares are checked against them.'),
  coverage: localTextSchema
    .optional()
    .describe(
      'What is special to the series beyond its indicator and universe, such as private firms only. Two series ' +
        'that agree in everything else are told apart by it; otherwise they are one series in two editions.',
    ),
  differs: z
    .array(differenceSchema)
    .optional()
    .describe(
      'Differences that the whole series bears by its method, as long as they keep the order of magnitude.',
    ),
});
export type Series = z.infer<typeof seriesSchema>;

/** Series of several entities that together are complete, so that a rank among them has a meaning. */
const completeSetSchema = z.strictObject({
  id: idSchema,
  title: localTextSchema,
  series: z.array(idSchema).min(2),
  why: localTextSchema.describe('Why the set is complete.'),
});
export type CompleteSet = z.infer<typeof completeSetSchema>;

/** A series that is the sum of others; its figures are checked against theirs. */
const sumSchema = z.strictObject({ whole: idSchema, parts: z.array(idSchema).min(2) });
export type Sum = z.infer<typeof sumSchema>;

export const datasetFileSchema = z.strictObject({
  ...schemaPointer,
  title: localTextSchema,
  description: localTextSchema,
  licence: localTextSchema,
  published: daySchema.describe('The day of the version that it came with.'),
  changed: daySchema,
  series: z.array(seriesSchema).min(1),
  completeSets: z.array(completeSetSchema).default([]),
  sums: z.array(sumSchema).default([]).describe('Series that are the sum of others.'),
});
export type DatasetFile = z.infer<typeof datasetFileSchema>;

/** One printing of a figure: its source, words and grade. */
const printingSchema = z.strictObject({
  source: idSchema,
  place: localTextSchema
    .nullable()
    .describe('Where in the source: page, table, cell; null where it is one short page.'),
  asPrinted: z
    .string()
    .min(1)
    .describe('The words of the source around the figure, as short as they can be.'),
  printed: decimalSchema.describe('The number within `asPrinted`, without separators.'),
  unit: idSchema,
  grade: gradeSchema,
  check: localTextSchema.optional().describe('For grade C: the check that was made against A or B.'),
  sign: localTextSchema
    .optional()
    .describe(
      'What says that the figure is a fall or a rise, where `asPrinted` does not: the heading of its column.',
    ),
  correction: localTextSchema.optional().describe('What is wrong with the print, where it is wrong.'),
});
export type Printing = z.infer<typeof printingSchema>;

export const observationSchema = z.strictObject({
  id: idSchema,
  series: idSchema,
  start: daySchema,
  end: daySchema,
  edition: idSchema,
  value: decimalSchema.optional(),
  low: decimalSchema.optional(),
  high: decimalSchema.optional(),
  bound: boundSchema.optional().describe('What the source says about `value`: above 12000, nearly 50.'),
  status: z.string().min(1).optional().describe("The source's own term, such as 快报数."),
  note: localTextSchema.optional(),
  differs: z
    .array(differenceSchema)
    .optional()
    .describe('Differences from other printed figures that were looked at and stand.'),
  printings: z.array(printingSchema).min(1),
});
export type ObservationData = z.infer<typeof observationSchema>;

export const observationsFileSchema = z.strictObject({
  ...schemaPointer,
  observations: z.array(observationSchema),
});
