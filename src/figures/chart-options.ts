import type { ChartOptions, ChartSize } from '../charts/chart.ts';
import { parseDecimal } from '../locale/decimal.ts';
import { formatNumber } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { toPlainText } from '../model/plain-text.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { FigureFile } from '../model/schemas/figures.ts';
import { unitFor } from '../model/units.ts';

/** The options that every chart type takes from a figure file. */
export function chartOptions(
  id: string,
  file: Frozen<FigureFile>,
  unit: string,
  record: HistoricalRecord,
  language: Language,
  size: ChartSize,
): ChartOptions {
  return {
    id,
    size,
    // The alternative text is in the page, once for both drawings.
    name: { labelledBy: `${id}-alt` },
    unit: unitLabel(unit, record, language),
    texts: {
      language,
      refused: words(language).notComparable,
      formatTick: (value, digits) => formatNumber(parseDecimal(value.toFixed(digits)), language),
    },
    annotations: file.annotations.map((each) => ({
      at: each.at,
      text: toPlainText(each.text, language, record).text,
      side: each.side,
      emphasis: each.emphasis,
    })),
  };
}

/** The label of the unit in which a language usually states values of `unit`. */
export function unitLabel(unit: string, record: HistoricalRecord, language: Language): string {
  return unitFor(unit, record, language)?.label?.[language] ?? '';
}
