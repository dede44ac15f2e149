import { languages } from '../../src/locale/languages.ts';
import { proseLimits } from '../../src/markdown/lint-prose.ts';
import type { Stories } from '../../src/markdown/load-stories.ts';

/**
 * What `npm run check` prints of the prose of every story: words (or characters), words in a sentence on average and in
 * the longest, words that take something back, and phrases that say that something was not found. The last line of each
 * language has the limits.
 */
export function proseTable(stories: Stories): string {
  const rows = languages.flatMap((language) => {
    const limits = proseLimits[language];
    return [
      ...[...stories].map(([id, texts]) => {
        const { length, sentence, longest, hedges, notFound } = texts[language].prose;
        return [
          `${id}, ${language}`,
          length,
          sentence.toFixed(1),
          longest.length,
          hedges.length,
          notFound.length,
        ];
      }),
      [
        `at most, ${language}`,
        limits.length,
        limits.sentence,
        limits.longest,
        limits.hedges,
        limits.notFound,
      ],
    ];
  });
  const table = [['prose', 'words', 'sentence', 'longest', 'hedges', 'not found'], ...rows].map((row) =>
    row.map(String),
  );
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
