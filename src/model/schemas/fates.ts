import { z } from 'zod';
import { decimalSchema, idSchema, localTextSchema, schemaPointer } from './primitives.ts';

/** What can be said of the aim of a plan, the strongest word first. */
const aimVerdicts = ['surpassed', 'reached', 'missed', 'overshot', 'cannot-be-told'] as const;
export type AimVerdict = (typeof aimVerdicts)[number];

/** What can be said of the works, trades and places that are named. */
const localVerdicts = ['closed', 'grew', 'split', 'cannot-be-told'] as const;
export type LocalVerdict = (typeof localVerdicts)[number];

const codeSchema = z.strictObject({
  name: localTextSchema.describe('The word that readers see.'),
  rule: localTextSchema.describe('When it is given.'),
});
const codesOf = <const Code extends string>(codes: readonly Code[]) =>
  z.strictObject(
    Object.fromEntries(codes.map((code) => [code, codeSchema])) as Record<Code, typeof codeSchema>,
  );

/** Something named of which a print says what became of it. */
const carrierSchema = z.discriminatedUnion('mark', [
  z
    .strictObject({
      mark: z.enum(['closed', 'opened']),
      name: localTextSchema,
      entity: idSchema.describe('The works or place; the event must be of it.'),
      event: idSchema.describe('The event that says so, dated to the day, in a print of grade A or B.'),
    })
    .describe('A works or a trade that stopped or opened on a printed day.'),
  z
    .strictObject({
      mark: z.literal('grew'),
      name: localTextSchema,
      levels: z
        .tuple([idSchema, idSchema])
        .optional()
        .describe('An earlier and a later figure of one series, the later one larger.'),
      rates: z
        .array(z.strictObject({ own: idSchema, whole: idSchema }))
        .min(1)
        .optional()
        .describe(
          'Its printed growth beside that of the whole, for every span in which its series has a figure.',
        ),
    })
    .describe('A trade or a place that grew: either between two levels, or faster than the whole.'),
]);
export type Carrier = z.infer<typeof carrierSchema>;

const fateSchema = z.strictObject({
  industry: idSchema,
  figure: idSchema.optional().describe('The chart with which the page of the industry begins.'),
  ask: localTextSchema.describe('What was asked of the industry in the place itself, in a line.'),
  nation: z.strictObject({
    verdict: z.enum(aimVerdicts),
    aim: idSchema
      .nullable()
      .describe(
        'The target from which the verdict is taken; null where no target of the nation can be told.',
      ),
    observations: z.array(idSchema).describe('The figures that it rests on, and no others.'),
    line: localTextSchema.describe('What was wanted and what came, in a line.'),
    why: localTextSchema.describe('Why this word and no stronger one.'),
  }),
  local: z.strictObject({
    verdict: z.enum(localVerdicts),
    carriers: z.array(carrierSchema).describe('The works, trades and places of which it speaks.'),
    line: localTextSchema.describe('What can be seen, in a line.'),
    why: localTextSchema.describe('Why this word and no stronger one.'),
  }),
});
export type Fate = z.infer<typeof fateSchema>;

/** What became of each industry, by a codebook whose rules the checks apply once more. */
export const fatesFileSchema = z.strictObject({
  ...schemaPointer,
  codebook: z.strictObject({
    rule: localTextSchema.describe('What every word but “cannot be told” needs.'),
    margin: decimalSchema.describe(
      'By how many percent of a target an outcome must pass it to have surpassed it.',
    ),
    nation: codesOf(aimVerdicts),
    local: codesOf(localVerdicts),
    opened: codeSchema.describe('The mark of something that opened, which alone makes no verdict.'),
    localNote: localTextSchema.describe(
      'Of what the column of the place itself speaks, and of what it does not.',
    ),
    names: z
      .strictObject({ nation: localTextSchema, local: localTextSchema })
      .describe('The headings of the two columns.'),
    about: z
      .strictObject({ nation: localTextSchema, local: localTextSchema })
      .describe('Of what a word in either column speaks, with `{name}` for the industry.'),
  }),
  fates: z.array(fateSchema),
});
export type FatesFile = z.infer<typeof fatesFileSchema>;
