import { compare, parseDecimal } from '../../locale/decimal.ts';
import { bestGrade } from '../best-grade.ts';
import { breaksBefore, breaksOf } from '../breaks.ts';
import { byId } from '../by-id.ts';
import type { Content } from '../content.ts';
import type { Path } from '../place.ts';
import type { ObservationData, Series } from '../schemas/datasets.ts';
import type { Carrier, Fate } from '../schemas/fates.ts';
import type { TimelineEvent } from '../schemas/timeline.ts';
import { type Evidence, tellAim, tellLocal } from '../verdicts.ts';
import type { Check, Refuse } from './check.ts';

const file = 'data/fates.json';

/**
 * Every verdict is the one that the codebook gives for its evidence: the word for the nation follows from the target and
 * its outcomes, the word for the place from what became of the things named, and nothing that can be told is passed
 * over.
 */
export const checkFates: Check = (content, refuse) => {
  const evidence: Evidence = {
    observations: byId(content.datasets.flatMap((each) => each.observations.content.observations)),
    series: byId(content.datasets.flatMap(({ dataset }) => dataset.content.series)),
    units: byId(content.single.units.units),
  };
  const told = new Set<string>();
  const figures = new Set(content.figures.map(({ id }) => id));
  content.single.fates.fates.forEach((fate, index) => {
    const path = ['fates', index];
    if (told.has(fate.industry))
      refuse(
        file,
        [...path, 'industry'],
        `"${fate.industry}" a second time`,
        'one fate for an industry',
        'Merge the two.',
      );
    told.add(fate.industry);
    if (fate.figure !== undefined && !figures.has(fate.figure))
      refuse(file, [...path, 'figure'], `"${fate.figure}"`, 'a figure that exists', 'Correct the id.');
    checkNation(fate, content, evidence, [...path, 'nation'], refuse);
    checkLocal(fate, content, evidence, [...path, 'local'], refuse);
  });
  const { fates } = content.single.fates;
  if (fates.length === 0) return;
  for (const { id } of content.single.industries.industries)
    if (!told.has(id))
      refuse(
        file,
        ['fates'],
        `no fate of "${id}"`,
        'a fate for each industry',
        'Add it; “cannot be told” is a result.',
      );
};

function checkNation(fate: Fate, content: Content, evidence: Evidence, path: Path, refuse: Refuse): void {
  const { nation } = fate;
  const { margin } = content.single.fates.codebook;
  const nations = new Set(
    content.single.entities.entities.filter(({ kind }) => kind === 'country').map(({ id }) => id),
  );
  const listed = content.single.industries.industries.find(({ id }) => id === fate.industry)?.targets ?? [];
  const aims = content.single.targets.targets.filter(
    ({ id, entity }) => listed.includes(id) && nations.has(entity),
  );
  const aim = aims.find(({ id }) => id === nation.aim);
  if (nation.aim !== null && !aim) {
    refuse(
      file,
      [...path, 'aim'],
      `"${nation.aim}", which is no target of a country that the industry lists`,
      'a target of the nation for this industry',
      'Correct the id, or list the target under the industry.',
    );
    return;
  }
  const due = aim ? tellAim(aim, evidence, margin) : undefined;
  if (nation.verdict !== (due?.verdict ?? 'cannot-be-told'))
    refuse(
      file,
      [...path, 'verdict'],
      `"${nation.verdict}"`,
      due
        ? `"${due.verdict}", which follows from ${aim?.id} and its outcome by the codebook`
        : '"cannot-be-told", as no aim is named',
      'Correct the word; if the evidence says more, enter it with the target first.',
    );
  const rests = due?.observations ?? [];
  if (nation.observations.toSorted().join() !== rests.toSorted().join())
    refuse(
      file,
      [...path, 'observations'],
      nation.observations.length > 0 ? nation.observations.join(', ') : 'none',
      rests.length > 0 ? rests.join(', ') : 'none, as nothing settles it',
      'Name just the figures that the verdict rests on.',
    );
  const passedOver = aims.find((each) => tellAim(each, evidence, margin).verdict !== 'cannot-be-told');
  if (nation.verdict === 'cannot-be-told' && passedOver)
    refuse(
      file,
      [...path, 'aim'],
      nation.aim ?? 'no aim',
      `an aim that can be told, such as "${passedOver.id}"`,
      'Name the aim; a word is kept back only where there is none.',
    );
}

function checkLocal(
  { industry, local }: Fate,
  content: Content,
  evidence: Evidence,
  path: Path,
  refuse: Refuse,
): void {
  const events = byId(content.single.timeline.events);
  const listed = content.single.industries.industries.find(({ id }) => id === industry);
  if (!listed)
    refuse(
      file,
      [...path.slice(0, -1), 'industry'],
      `"${industry}"`,
      'an industry that exists',
      'Correct the id.',
    );
  local.carriers.forEach((carrier, at) => {
    const there = [...path, 'carriers', at];
    if (carrier.mark === 'grew') checkGrowth(carrier, content, evidence, there, refuse);
    else checkEvent(carrier, events.get(carrier.event), listed?.events ?? [], there, refuse);
  });
  const due = tellLocal(local.carriers);
  if (local.verdict !== due)
    refuse(
      file,
      [...path, 'verdict'],
      `"${local.verdict}"`,
      `"${due}", which follows from the marks of what is named`,
      'Correct the word or the marks.',
    );
}

/** What closed or opened did so on a printed day, in a print of grade A or B, and the event is of it. */
function checkEvent(
  carrier: Exclude<Carrier, { mark: 'grew' }>,
  event: TimelineEvent | undefined,
  listed: readonly string[],
  path: Path,
  refuse: Refuse,
): void {
  const lacking = !event
    ? 'that does not exist'
    : !listed.includes(event.id)
      ? 'which the industry does not list'
      : !event.entities.includes(carrier.entity)
        ? `which is not of "${carrier.entity}"`
        : event.date.precision !== 'day'
          ? 'which is not dated to the day'
          : bestGrade(event.printings) === 'C'
            ? 'which only a print of grade C tells'
            : undefined;
  if (lacking !== undefined)
    refuse(
      file,
      [...path, 'event'],
      `"${carrier.event}", ${lacking}`,
      'an event of the industry and of the thing named, dated to the day, in a print of grade A or B',
      'Name another event, or leave the mark out.',
    );
}

/** What grew did so between two figures of one series, or faster than the whole in every span of its series. */
function checkGrowth(
  carrier: Extract<Carrier, { mark: 'grew' }>,
  content: Content,
  { observations, series }: Evidence,
  path: Path,
  refuse: Refuse,
): void {
  if ((carrier.levels === undefined) === (carrier.rates === undefined))
    refuse(
      file,
      path,
      carrier.levels ? 'both levels and rates' : 'neither levels nor rates',
      'two levels, or rates beside those of the whole',
      'Keep one of the two.',
    );
  const find = (id: string, place: Path): ObservationData | undefined => {
    const found = observations.get(id);
    if (!found) refuse(file, place, `"${id}"`, 'an observation that exists', 'Correct the id.');
    return found as ObservationData | undefined;
  };
  if (carrier.levels) {
    const place = [...path, 'levels'];
    const [earlier, later] = carrier.levels.map((id, at) => find(id, [...place, at]));
    if (!earlier || !later) return;
    const own = series.get(earlier.series) as Series;
    const breaks = breaksBefore(
      breaksOf(own, content.single.breaks.breaks).map(({ at }) => ({ at })),
      later.start,
      earlier.start,
    );
    const wrong =
      earlier.series !== later.series
        ? 'two series'
        : own.measure !== 'level' && own.measure !== 'count'
          ? `figures of a ${own.measure}`
          : earlier.end >= later.start
            ? 'an earlier figure that is not earlier'
            : breaks.length > 0
              ? 'a break between the two'
              : larger(later, earlier)
                ? undefined
                : 'a later figure that is not larger';
    if (wrong !== undefined)
      refuse(
        file,
        place,
        wrong,
        'two levels of one series, the later one larger',
        'Name others, or leave the mark out.',
      );
  }
  carrier.rates?.forEach((pair, at) => {
    const place = [...path, 'rates', at];
    const [own, whole] = [find(pair.own, [...place, 'own']), find(pair.whole, [...place, 'whole'])];
    if (!own || !whole) return;
    const [a, b] = [series.get(own.series), series.get(whole.series)];
    const wrong =
      a?.measure !== 'growth' || b?.measure !== 'growth' || a.entity !== b.entity || a.id === b.id
        ? 'figures that are not growth of two things in one place'
        : own.start !== whole.start || own.end !== whole.end
          ? 'figures of two spans'
          : larger(own, whole)
            ? undefined
            : 'growth that is not above that of the whole';
    if (wrong !== undefined)
      refuse(
        file,
        place,
        wrong,
        'growth above that of the whole in the same span',
        'Correct the pair, or leave the mark out.',
      );
  });
  const seen = new Set(carrier.rates?.map(({ own }) => own));
  const names = new Set(carrier.rates?.map(({ own }) => observations.get(own)?.series));
  const left = [...observations.values()].find((each) => names.has(each.series) && !seen.has(each.id));
  if (left)
    refuse(
      file,
      [...path, 'rates'],
      `no pair for "${left.id}"`,
      'a pair for every figure of the series',
      'Add it beside the growth of the whole; one slower span takes the word away.',
    );
}

function larger(a: { value?: string | undefined }, b: { value?: string | undefined }): boolean {
  return (
    a.value !== undefined &&
    b.value !== undefined &&
    compare(parseDecimal(a.value), parseDecimal(b.value)) > 0
  );
}
