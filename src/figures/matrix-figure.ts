import { renderChart } from '../charts/chart-types.ts';
import type { Strength } from '../charts/matrix/matrix-options.ts';
import { words } from '../locale/words.ts';
import { nearest } from '../model/nearest.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFileOf } from '../model/schemas/figures.ts';
import { codingStrengths } from '../model/schemas/industries.ts';
import { chartOptions } from './chart-options.ts';
import type { FigureProblem, Planned } from './plan.ts';

type CodingStrength = (typeof codingStrengths)[number];
const drawnStrengths: Readonly<Record<CodingStrength, Strength>> = {
  mentioned: 'weak',
  named: 'middle',
  quantified: 'strong',
};

/** Selects the entries that a figure names, in its order; all of them if it names none. */
function choose<T extends { readonly id: string }>(
  all: readonly T[],
  ids: readonly string[] | undefined,
  key: string,
  problems: FigureProblem[],
): T[] {
  if (ids === undefined) return [...all];
  return ids.flatMap((id, index) => {
    const found = all.find((each) => each.id === id);
    if (found) return [found];
    problems.push({
      path: [key, index],
      found: `"${id}", which data/industries.json does not have`,
      expected: `one of its ${key}${nearest(
        id,
        all.map((each) => each.id),
      )}`,
      remedy: 'Correct the id.',
    });
    return [];
  });
}

/** Reads what a matrix of industries and tags shows, or finds why it cannot be drawn. */
export function planMatrixFigure(
  id: string,
  file: Frozen<FigureFileOf<'matrix'>>,
  record: HistoricalRecord,
): Planned {
  const { codebook, industries, source } = record.industries;
  const problems: FigureProblem[] = [];
  const rows = choose(industries, file.industries, 'industries', problems);
  const columns = choose(codebook.tags, file.tags, 'tags', problems);
  choose(rows, file.emphasis, 'emphasis', problems);
  // Several items of an industry may have the same tag; the strongest of them counts.
  const cells = rows.flatMap((industry) =>
    columns.flatMap((tag) => {
      const [strongest] = industry.items
        .flatMap((item) => item.codes)
        .filter((code) => code.tag === tag.id)
        .map((code) => code.strength)
        .sort((a, b) => codingStrengths.indexOf(b) - codingStrengths.indexOf(a));
      return strongest ? [{ key: `${industry.id}-${tag.id}`, industry, tag, strength: strongest }] : [];
    }),
  );
  if (problems.length === 0 && cells.length === 0)
    problems.push({
      path: [],
      found: 'industries of which none carries any of the tags',
      expected: 'at least one coding',
      remedy: 'Name other industries or tags.',
    });
  if (problems.length > 0) return { problems };
  return {
    plan: {
      quantities: [],
      breaks: [],
      rows: (language) =>
        cells.map(({ key, industry, tag, strength }) => ({
          key,
          group: industry.name[language],
          label: tag.name[language],
          period: '',
          value: words(language).figure.strength[strength],
          unit: '',
          edition: '',
          remark: '',
          struck: false,
          grade: '',
          sources: [source],
          quantity: undefined,
        })),
      draw: (language, size) => {
        const { strength } = words(language).figure;
        return renderChart('matrix', {
          ...chartOptions(id, file, '', record, language, size),
          rows: rows.map((row) => ({
            id: row.id,
            label: row.name[language],
            emphasis: file.emphasis.includes(row.id),
          })),
          columns: columns.map((column) => ({ id: column.id, label: column.name[language] })),
          cells: cells.map(({ key, industry, tag, strength: coded }) => ({
            key,
            row: industry.id,
            column: tag.id,
            strength: drawnStrengths[coded],
          })),
          strengths: { weak: strength.mentioned, middle: strength.named, strong: strength.quantified },
        });
      },
    },
  };
}
