import { showExact } from '../downloads/shown-observations.ts';
import { formatInterval } from '../locale/format.ts';
import type { Language } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import { figuresOf } from '../model/fate-evidence.ts';
import type { Frozen, HistoricalRecord } from '../model/record.ts';
import type { Carrier, Fate } from '../model/schemas/fates.ts';
import type { Grade } from '../model/schemas/primitives.ts';
import type { Target } from '../model/schemas/targets.ts';
import { type Told, tellAim } from '../model/verdicts.ts';
import { writeDated } from '../model/write-dated.ts';
import { addressOf, eventAddress } from '../site/addresses.ts';
import { writeDue } from './target-view.ts';

/** One thing that a verdict rests on, with every print of it. */
interface Proof {
  readonly title: string;
  /** The number with its unit; undefined for an event and for a target in words. */
  readonly value: string | undefined;
  /** The period, the due date or the day. */
  readonly time: string;
  /** The page that shows it whole. */
  readonly href: string;
  readonly printings: readonly {
    readonly source: string;
    readonly asPrinted: string | undefined;
    readonly grade: Grade;
  }[];
}

/** A verdict as readers see it. */
export interface Word {
  readonly code: string;
  readonly name: string;
  readonly rule: string;
  readonly grade: Grade | undefined;
  /** Whether the figures that settle it cover a part of the period only. */
  readonly part: boolean;
  readonly proofs: readonly Proof[];
}

export interface FateView {
  readonly fate: Frozen<Fate>;
  readonly nation: Word;
  readonly local: Word;
  /** The other aims of the nation's plan that can be told. */
  readonly others: readonly { readonly target: Frozen<Target>; readonly word: Word }[];
  /** How many aims of the nation's plan cannot be told. */
  readonly untold: number;
}

/** What became of an industry; undefined where the record does not say. */
export function viewFate(
  industry: string,
  record: HistoricalRecord,
  language: Language,
): FateView | undefined {
  const fate = record.fates.fates.find((each) => each.industry === industry);
  const listed = record.industries.industries.find(({ id }) => id === industry);
  if (!fate || !listed) return undefined;
  const aims = listed.targets
    .flatMap((id) => record.targets.get(id) ?? [])
    .filter(({ entity }) => record.entities.get(entity)?.kind === 'country')
    .map((target) => ({ target, told: tell(target, record) }));
  const own = aims.find(({ target }) => target.id === fate.nation.aim);
  return {
    fate,
    nation: own
      ? wordOfAim(own.target, own.told, record, language)
      : writeWord('nation', fate.nation.verdict, undefined, [], record, language),
    local: wordOfPlace(fate, record, language),
    others: aims
      .filter(({ target, told }) => target.id !== own?.target.id && told.verdict !== 'cannot-be-told')
      .map(({ target, told }) => ({ target, word: wordOfAim(target, told, record, language) })),
    untold: aims.filter(({ told }) => told.verdict === 'cannot-be-told').length,
  };
}

/** The codes of the codebook with their words, in the order of the codebook. */
export function codesOf(record: HistoricalRecord, language: Language) {
  const { nation, local, opened } = record.fates.codebook;
  const write = (codes: Readonly<Record<string, Frozen<typeof opened>>>) =>
    Object.entries(codes).map(([code, { name, rule }]) => ({
      code,
      name: name[language],
      rule: withMargin(rule[language], record),
    }));
  return { nation: write(nation), local: write({ ...local, opened }) };
}

function withMargin(rule: string, { fates }: HistoricalRecord): string {
  return fill(rule, { margin: `${fates.codebook.margin}%` });
}

function tell(target: Frozen<Target>, record: HistoricalRecord): Told {
  return tellAim(target, record, record.fates.codebook.margin);
}

function wordOfAim(target: Frozen<Target>, told: Told, record: HistoricalRecord, language: Language): Word {
  const proofs = [
    proofOfTarget(target, record, language),
    ...told.observations.flatMap((id) => proofOfFigure(id, record, language)),
  ];
  const word = writeWord('nation', told.verdict, told.grade, proofs, record, language);
  return { ...word, part: told.part };
}

function wordOfPlace({ local }: Frozen<Fate>, record: HistoricalRecord, language: Language): Word {
  const proofs = local.carriers.flatMap((each) => proofsOfCarrier(each, record, language));
  // The weakest of its supports decides, each taken at the best of its prints.
  const grade = proofs
    .map((each) => each.printings.map((one) => one.grade).sort()[0] ?? 'C')
    .sort()
    .at(-1);
  return writeWord('local', local.verdict, grade, proofs, record, language);
}

function writeWord(
  column: 'nation' | 'local',
  code: string,
  grade: Grade | undefined,
  proofs: readonly Proof[],
  record: HistoricalRecord,
  language: Language,
): Word {
  const { name, rule } = (
    record.fates.codebook[column] as Frozen<Record<string, Record<'name' | 'rule', Record<Language, string>>>>
  )[code] ?? { name: { zh: code, en: code }, rule: { zh: '', en: '' } };
  return {
    code,
    name: name[language],
    rule: withMargin(rule[language], record),
    grade,
    part: false,
    proofs,
  };
}

function proofsOfCarrier(
  carrier: Frozen<Carrier>,
  record: HistoricalRecord,
  language: Language,
): readonly Proof[] {
  if (carrier.mark === 'grew') return figuresOf(carrier).flatMap((id) => proofOfFigure(id, record, language));
  const event = record.events.get(carrier.event);
  if (!event) return [];
  return [
    {
      title: event.title[language],
      value: undefined,
      time: writeDated(event.date, language),
      href: eventAddress(language, event.id),
      printings: event.printings.map(({ source, grade }) => ({ source, grade, asPrinted: undefined })),
    },
  ];
}

function proofOfTarget(target: Frozen<Target>, record: HistoricalRecord, language: Language): Proof {
  return {
    title: `${words(language).target.kicker}${words(language).page.colon}${target.title[language]}`,
    value: showExact(target.id, record, language)?.text,
    time: writeDue(target, language),
    href: addressOf(language, 'targets', target.id),
    printings: target.printings,
  };
}

function proofOfFigure(id: string, record: HistoricalRecord, language: Language): readonly Proof[] {
  const figure = record.observations.get(id);
  if (!figure) return [];
  return [
    {
      title: record.series.get(figure.series)?.title[language] ?? id,
      value: showExact(id, record, language)?.text,
      time: formatInterval(figure.start, figure.end, language),
      href: addressOf(language, 'data', figure.dataset, id),
      printings: figure.printings,
    },
  ];
}
