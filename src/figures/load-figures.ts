import { ChartError } from '../charts/chart.ts';
import type { Language } from '../locale/languages.ts';
import { languages } from '../locale/languages.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { toPlainText } from '../model/plain-text.ts';
import { observationsOf } from '../model/quantity.ts';
import type { Frozen, HistoricalRecord, LeftOut } from '../model/record.ts';
import type { Refusal } from '../model/refusal.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import { planArrayFigure } from './array-figure.ts';
import { planAttainmentFigure } from './attainment-figure.ts';
import { planBarFigure } from './bar-figure.ts';
import { planColumnFigure } from './column-figure.ts';
import { planDotsFigure } from './dots-figure.ts';
import { planDumbbellFigure } from './dumbbell-figure.ts';
import type { Figure } from './figure.ts';
import { labelProblems } from './label-problems.ts';
import { planLineFigure } from './line-figure.ts';
import { planMapFigure } from './map-figure.ts';
import { planMatrixFigure } from './matrix-figure.ts';
import { planMultiplesFigure } from './multiples-figure.ts';
import { placeProblems } from './place-problems.ts';
import type { FigurePlan, FigureProblem, Planned } from './plan.ts';
import { planRangeFigure } from './range-figure.ts';
import { planScatterFigure } from './scatter-figure.ts';
import { planSlopeFigure } from './slope-figure.ts';
import { planTimelineFigure } from './timeline-figure.ts';

/** Limit for alternative texts in English, in characters, because longer ones are hard to follow in a screen reader. */
const longestAlt = 220;

/** The chart types that have room for annotations. */
const annotatableTypes: ReadonlySet<string> = new Set(['line', 'dots', 'bar', 'column']);

export type Figures = ReadonlyMap<string, Readonly<Record<Language, Figure>>>;

/**
 * Draws every declared figure in both languages. A figure is refused if its numbers are not comparable, its claims
 * are false, or its alternative text is unsuitable; its texts are linted elsewhere. In a historical build a figure
 * whose numbers were not yet known is left out and listed.
 */
export function loadFigures(record: HistoricalRecord): {
  figures: Figures;
  refusals: Refusal[];
  leftOut: LeftOut[];
} {
  const figures = new Map<string, Readonly<Record<Language, Figure>>>();
  const refusals: Refusal[] = [];
  const leftOut: LeftOut[] = [];
  for (const [id, file] of record.figures) {
    const planned = planFigure(id, file, record);
    const problems = [
      ...addressProblems(id),
      ...('problems' in planned
        ? planned.problems
        : [
            ...keyProblems(file, planned.plan),
            ...annotationProblems(file, planned.plan),
            ...placeProblems(file, planned.plan.rows, record),
            ...labelProblems(file, planned.plan.rows, record),
          ]),
      ...textProblems(file, record),
    ];
    const drawn =
      'plan' in planned && problems.length === 0 ? drawFigure(id, file, planned.plan, record) : { problems };
    if ('figure' in drawn) figures.set(id, drawn.figure);
    else if (record.asOf !== undefined) leftOut.push({ kind: 'figure', id, why: 'nothing-left' });
    else
      for (const { path, ...problem } of drawn.problems)
        refusals.push({ file: `data/figures/${id}.json`, place: { path }, ...problem });
  }
  return { figures, refusals, leftOut };
}

/** Reads what a figure file plots, or finds why it cannot be drawn. */
export function planFigure(id: string, file: Frozen<FigureFile>, record: HistoricalRecord): Planned {
  switch (file.type) {
    case 'line':
      return planLineFigure(id, file, record);
    case 'dots':
      return planDotsFigure(id, file, record);
    case 'bar':
      return planBarFigure(id, file, record);
    case 'column':
      return planColumnFigure(id, file, record);
    case 'array':
      return planArrayFigure(id, file, record);
    case 'dumbbell':
      return planDumbbellFigure(id, file, record);
    case 'attainment':
      return planAttainmentFigure(id, file, record);
    case 'range':
      return planRangeFigure(id, file, record);
    case 'slope':
      return planSlopeFigure(id, file, record);
    case 'multiples':
      return planMultiplesFigure(id, file, record);
    case 'timeline':
      return planTimelineFigure(id, file, record);
    case 'matrix':
      return planMatrixFigure(id, file, record);
    case 'map':
      return planMapFigure(id, file, record);
    case 'scatter':
      return planScatterFigure(id, file, record);
  }
}

/** Draws the figure in both languages, or finds why the contents do not fit into the chart. */
function drawFigure(
  id: string,
  file: Frozen<FigureFile>,
  plan: FigurePlan,
  record: HistoricalRecord,
): { readonly figure: Readonly<Record<Language, Figure>> } | { readonly problems: readonly FigureProblem[] } {
  try {
    return {
      figure: { zh: toFigure(id, file, plan, record, 'zh'), en: toFigure(id, file, plan, record, 'en') },
    };
  } catch (error) {
    if (!(error instanceof ChartError)) throw error;
    return {
      problems: [
        {
          path: [],
          found: error.message,
          expected: 'labels that have room',
          remedy: 'Shorten the labels or draw less.',
        },
      ],
    };
  }
}

function textProblems(file: Frozen<FigureFile>, record: HistoricalRecord): FigureProblem[] {
  const problems: FigureProblem[] = [];
  for (const language of languages) {
    // In a historical build a text may refer to data that was not yet known; in other builds texts are linted later.
    const texts = [
      file.headline,
      file.subtitle,
      file.alt,
      ...(file.note ? [file.note] : []),
      ...file.annotations.map((each) => each.text),
    ];
    if (record.asOf !== undefined)
      for (const problem of texts.flatMap((each) => toPlainText(each, language, record).problems))
        problems.push({ ...problem, path: [language] });
    const [alt, headline] = [file.alt, file.headline].map(
      (each) => toPlainText(each, language, record).text,
    ) as [string, string];
    if (alt === headline)
      problems.push({
        path: ['alt', language],
        found: 'the headline again',
        expected: 'what the picture shows',
        remedy: 'Describe the marks: from where to where, what stands out.',
      });
    if (language === 'en' && alt.length > longestAlt)
      problems.push({
        path: ['alt', language],
        found: `${alt.length} characters`,
        expected: `at most ${longestAlt}`,
        remedy: 'Shorten it; the table carries the values.',
      });
  }
  file.claims.forEach((claim, index) => {
    const result = checkClaim(claim, record);
    if (!result.ok) problems.push({ ...result.problem, path: ['claims', index] });
  });
  return problems;
}

/** The gallery has an address among the pages of figures, which no figure may take. */
function addressProblems(id: string): FigureProblem[] {
  if (id !== 'gallery') return [];
  return [
    {
      path: [],
      found: 'a figure named gallery',
      expected: 'another name; /figures/gallery/ is the page of all kinds of charts',
      remedy: 'Rename the file.',
    },
  ];
}

/** Keys must be unique, because they connect marks with rows of the table. */
function keyProblems(file: Frozen<FigureFile>, plan: FigurePlan): FigureProblem[] {
  // A point of a scatter chart has two rows, one for each axis.
  const rows = plan.rows('en').filter((_, index) => file.type !== 'scatter' || index % 2 === 0);
  const duplicates = rows.map((each) => each.key).filter((key, index, all) => all.indexOf(key) < index);
  return [...new Set(duplicates)].map((key) => ({
    path: [],
    found: `the mark "${key}" twice`,
    expected: 'each mark once',
    remedy: 'Give marks different ids, and draw each observation and event once.',
  }));
}

function annotationProblems(file: Frozen<FigureFile>, plan: FigurePlan): FigureProblem[] {
  const [first] = file.annotations;
  if (first && !annotatableTypes.has(file.type))
    return [
      {
        path: ['annotations', 0],
        found: `an annotation in a figure of the type ${file.type}`,
        expected: `annotations in ${[...annotatableTypes].join(', ')} only`,
        remedy: 'Say it in the headline or the note, or set `emphasis` where the type has it.',
      },
    ];
  const keys = new Set(plan.rows('en').map((each) => each.key));
  return file.annotations.flatMap((each, index) =>
    keys.has(each.at)
      ? []
      : [
          {
            path: ['annotations', index, 'at'],
            found: `"${each.at}", which is not drawn`,
            expected: `one of ${[...keys].join(', ')}`,
            remedy: 'Name a mark of this figure.',
          },
        ],
  );
}

/** The note of the file, followed by what is to be credited. */
function noteOf(
  note: string | undefined,
  credits: string | undefined,
  language: Language,
): string | undefined {
  const parts = [note, credits].filter((each) => each !== undefined);
  return parts.length === 0 ? undefined : parts.join(language === 'zh' ? '' : ' ');
}

function toFigure(
  id: string,
  file: Frozen<FigureFile>,
  plan: FigurePlan,
  record: HistoricalRecord,
  language: Language,
): Figure {
  const plain = (text: FigureFile['headline']): string => toPlainText(text, language, record).text;
  const rows = plan.rows(language);
  const wide = plan.draw(language, 'wide');
  const narrow = plan.draw(language, 'narrow');
  return {
    id,
    language,
    type: file.type,
    headline: plain(file.headline),
    subtitle: plain(file.subtitle),
    alt: plain(file.alt),
    note: noteOf(file.note && plain(file.note), plan.credits?.(language), language),
    wide: wide.svg,
    narrow: narrow.svg,
    drawings: { wide, narrow },
    placed: {
      wide: { marks: wide.marks, plot: wide.plot },
      narrow: { marks: narrow.marks, plot: narrow.plot },
    },
    sorted: plan.drawSorted && {
      wide: plan.drawSorted(language, 'wide').svg,
      narrow: plan.drawSorted(language, 'narrow').svg,
    },
    rows,
    breaks: plan.breaks.map((each) => ({
      title: each.title[language],
      at: each.at,
      description: plain(each.description),
    })),
    sources: [...new Set(rows.flatMap((each) => each.sources))],
    datasets: [...new Set(plan.quantities.flatMap(observationsOf).map((each) => each.dataset))],
    changed: file.changed,
  };
}
