import type { Language, LocalText } from '../locale/languages.ts';
import { languages } from '../locale/languages.ts';
import { foreignEntities, namesEntity, namesOf } from '../model/named-entities.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import type { FigureRow } from './figure.ts';
import type { FigureProblem } from './plan.ts';

/**
 * Finds numbers of another place than the one that the site is about, such as a district, whose labels do not name
 * that place. The label or the group must name it, or the subtitle if all numbers of the figure are of that place.
 */
export function placeProblems(
  file: Frozen<FigureFile>,
  rows: (language: Language) => readonly FigureRow[],
  record: HistoricalRecord,
): FigureProblem[] {
  const plain = (text: LocalText, language: Language) => toPlainText(text, language, record).text;
  return languages.flatMap((language) => {
    const all = rows(language).map((row) => ({
      row,
      foreign: row.quantity ? foreignEntities(row.quantity, record) : [],
    }));
    return all.flatMap(({ row, foreign }) =>
      foreign.flatMap((entity) => {
        const everywhere = all.every((each) => each.foreign.includes(entity));
        const words = `${row.label} ${row.group} ${everywhere ? plain(file.subtitle, language) : ''}`;
        if (namesEntity(words, entity, language, record)) return [];
        const names = namesOf(entity, language, record).join(', ');
        return [
          {
            path: everywhere ? ['subtitle', language] : [],
            found: `"${row.key}", a number of ${entity}, whose ${language} label does not name it`,
            expected: `one of its names: ${names}`,
            remedy: everywhere
              ? 'Name the place in the subtitle or in the label.'
              : 'Name the place in the label; otherwise it would be read as a number of the city.',
          },
        ];
      }),
    );
  });
}
