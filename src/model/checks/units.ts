import { byId } from '../by-id.ts';
import type { Path } from '../place.ts';
import type { Unit } from '../schemas/units.ts';
import type { Check } from './check.ts';

/** What a unit is by the words of its label: the dimension, if it is fixed, and the power of ten of its base. */
interface Known {
  readonly dimension: string;
  readonly power: number;
}

const known = (dimension: string, power = 0): Known => ({ dimension, power });

/** Units that a label can name, by their words in each language. What is not listed is counted, such as 家 or firms. */
const knownWords: Readonly<Record<'zh' | 'en', Readonly<Record<string, Known>>>> = {
  zh: {
    元: known('money'),
    美元: known('us-dollars'),
    '%': known('percent'),
    成: known('percent', 1),
    个百分点: known('percentage-points'),
    倍: known('times'),
    平方米: known('area'),
    公顷: known('area', 4),
    平方公里: known('area', 6),
    亩: known('land-in-mu'),
    米: known('length'),
    公里: known('length', 3),
    吨: known('mass'),
    载重吨: known('deadweight'),
    千瓦: known('electric-power', 3),
    兆瓦: known('electric-power', 6),
    千瓦时: known('electricity'),
    天: known('days'),
    个月: known('months'),
    年: known('years'),
    人: known('people'),
  },
  en: {
    yuan: known('money'),
    dollars: known('us-dollars'),
    '%': known('percent'),
    tenths: known('percent', 1),
    'percentage points': known('percentage-points'),
    times: known('times'),
    'square metres': known('area'),
    hectares: known('area', 4),
    'square kilometres': known('area', 6),
    mu: known('land-in-mu'),
    metres: known('length'),
    kilometres: known('length', 3),
    tonnes: known('mass'),
    'deadweight tonnes': known('deadweight'),
    kilowatts: known('electric-power', 3),
    megawatts: known('electric-power', 6),
    kWh: known('electricity'),
    MWh: known('electricity', 3),
    GWh: known('electricity', 6),
    days: known('days'),
    months: known('months'),
    years: known('years'),
    people: known('people'),
  },
};

/** Numerals before a unit, the longest first, with their powers of ten. */
const numerals: Readonly<Record<'zh' | 'en', readonly (readonly [string, number])[]>> = {
  zh: [
    ['万亿', 12],
    ['十亿', 9],
    ['百万', 6],
    ['亿', 8],
    ['万', 4],
    ['千', 3],
  ],
  en: [
    ['hundred million ', 8],
    ['100 million ', 8],
    ['ten thousand ', 4],
    ['10,000 ', 4],
    ['trillion ', 12],
    ['billion ', 9],
    ['million ', 6],
    ['thousand ', 3],
  ],
};

/** The units that programs name, with their only dimension and power. */
const reserved: Readonly<Record<string, Known>> = {
  percent: known('percent'),
  'percentage-points': known('percentage-points'),
  times: known('times'),
  index: known('index'),
  rank: known('rank'),
  items: known('items'),
  days: known('days'),
};

/** The words of a label without the numeral before them, the power of that numeral, and the power that both make. */
export function readLabel(
  label: string,
  language: 'zh' | 'en',
): Known & { readonly word: string; readonly numeral: number } {
  const words = knownWords[language];
  // 千瓦时 begins with a numeral and is a word of its own.
  const numeral = label in words ? undefined : numerals[language].find(([each]) => label.startsWith(each));
  const word = label.slice(numeral?.[0].length ?? 0);
  const own = words[word];
  const ten = numeral?.[1] ?? 0;
  return { word, numeral: ten, dimension: own?.dimension ?? '', power: ten + (own?.power ?? 0) };
}

/**
 * Every unit is what its label says: dimension and power follow from the words in both languages. Units of one dimension
 * name one thing, no two units have one label, and readers are shown a unit of the same dimension.
 */
export const checkUnits: Check = (content, refuse) => {
  const { units } = content.single.units;
  const all = byId(units);
  const file = 'data/units.json';
  units.forEach((unit, index) => {
    const at = (...keys: Path): Path => ['units', index, ...keys];
    const wanted = reserved[unit.id];
    if (wanted && (unit.dimension !== wanted.dimension || unit.power !== wanted.power))
      refuse(
        file,
        at(),
        `"${unit.id}" of the dimension ${unit.dimension} and the power ${unit.power}`,
        `the dimension ${wanted.dimension} and the power ${wanted.power}, which programs rely on`,
        'Give it back what it was.',
      );
    for (const language of ['zh', 'en'] as const) {
      const label = unit.label?.[language];
      if (label === undefined) continue;
      const { word, dimension, power } = readLabel(label, language);
      if (dimension !== '' ? dimension !== unit.dimension : isTaken(unit.dimension))
        refuse(
          file,
          at('dimension'),
          `${unit.dimension} for the label “${label}”`,
          dimension === '' ? 'a dimension of its own' : dimension,
          'Correct the dimension or the label.',
        );
      if (power !== unit.power)
        refuse(
          file,
          at('power'),
          `ten to the power of ${unit.power} for the label “${label}”`,
          `${power}`,
          'Correct the power or the label.',
        );
      const before = units.slice(0, index);
      const same = before.find((each) => each.label?.[language] === label);
      const other = before.find(
        (each) =>
          dimension === '' &&
          each.dimension === unit.dimension &&
          each.label !== undefined &&
          readLabel(each.label[language], language).word !== word,
      );
      if (same ?? other)
        refuse(
          file,
          at('label', language),
          same ? `the label of "${same.id}" again` : `“${label}” in the dimension of "${other?.id}"`,
          same ? 'a label of its own' : 'units of one dimension that count one thing',
          'Correct the label or the dimension.',
        );
      const shown = all.get(unit.shownAs?.[language] ?? unit.id);
      if (shown && (shown.dimension !== unit.dimension || !showsItself(shown, language)))
        refuse(
          file,
          at('shownAs', language),
          `"${shown.id}", ${shown.dimension === unit.dimension ? 'which is shown as yet another' : `of the dimension ${shown.dimension}`}`,
          'a unit of the same dimension that is shown as itself',
          'Name another unit.',
        );
    }
  });
};

/** Whether a dimension is one that only listed words have. */
function isTaken(dimension: string): boolean {
  return Object.values(knownWords.en).some((each) => each.dimension === dimension);
}

function showsItself(unit: Unit, language: 'zh' | 'en'): boolean {
  return (unit.shownAs?.[language] ?? unit.id) === unit.id;
}
