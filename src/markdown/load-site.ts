import { type Figures, loadFigures } from '../figures/load-figures.ts';
import { checkClaim } from '../model/claims/claims.ts';
import { boundTexts, type DataText } from '../model/data-texts.ts';
import { evaluate } from '../model/evaluate.ts';
import { loadRecord } from '../model/load-record.ts';
import { locate } from '../model/locate.ts';
import { nearest } from '../model/nearest.ts';
import type { HistoricalRecord, LeftOut } from '../model/record.ts';
import { type Refusal, RefusalError, sortRefusals } from '../model/refusal.ts';
import { checkStarts } from '../model/starts.ts';
import { lintBoundText } from './lint-bound-text.ts';
import { type LoadedStories, loadStories, loadTexts, type Stories } from './load-stories.ts';
import { hrefUnder } from './render-bound-text.ts';
import type { TextContext } from './text-context.ts';
import { toRefusal } from './text-problem.ts';

export interface SiteOptions {
  /** A day `YYYY-MM-DD`: only what was provably published by then, and no stories. */
  readonly asOf?: string | undefined;
  /** The path of the site on its host, with a slash at both ends. */
  readonly base?: string | undefined;
}

/** Everything that pages need. */
export interface Site {
  /** Undefined if the data are refused. */
  readonly record: HistoricalRecord | undefined;
  readonly figures: Figures;
  readonly stories: Stories;
  /** The prose of the site's own pages. */
  readonly texts: Stories;
  /** What a historical build leaves out. */
  readonly leftOut: readonly LeftOut[];
  readonly refusals: readonly Refusal[];
}

/** A site in which nothing is refused. */
export type SoundSite = Site & { readonly record: HistoricalRecord };

const loaded = new Map<string, Site>();
const noStories: LoadedStories = { ids: [], stories: new Map(), refusals: [] };

/** Loads and checks the whole content once per root, day and base; never throws for what content may do wrong. */
export function loadSite(root: string, options: SiteOptions = {}): Site {
  const { asOf, base = '/' } = options;
  const key = JSON.stringify([root, asOf, base]);
  const known = loaded.get(key);
  if (known) return known;
  const read = readSite(root, asOf, base);
  const site = { ...read, refusals: sortRefusals(locate(root, read.refusals)) };
  loaded.set(key, site);
  return site;
}

/** Forgets what was loaded, for a server whose content changes under it. */
export function forgetSite(): void {
  loaded.clear();
}

/**
 * The site for pages, which can do nothing with a refused one.
 * @throws RefusalError with everything that is refused
 */
export function soundSite(root: string, options: SiteOptions = {}): SoundSite {
  const site = loadSite(root, options);
  if (site.refusals.length > 0 || site.record === undefined) throw new RefusalError(site.refusals);
  return { ...site, record: site.record };
}

function readSite(root: string, asOf: string | undefined, base: string): Site {
  const { record, refusals } = loadRecord(root, { asOf });
  if (record === undefined)
    return {
      record,
      figures: new Map(),
      stories: new Map(),
      texts: new Map(),
      leftOut: [],
      refusals,
    };
  const drawn = loadFigures(record);
  const stories = asOf === undefined ? loadStories(root, record, drawn.figures, hrefUnder(base)) : noStories;
  const texts = loadTexts(root, record, drawn.figures, stories.ids, hrefUnder(base));
  const site = {
    record,
    figures: drawn.figures,
    stories: stories.stories,
    texts: texts.stories,
    leftOut: [...record.leftOut, ...drawn.leftOut],
  };
  const rendered = [...refusals, ...drawn.refusals, ...stories.refusals, ...texts.refusals];
  // A historical build has less to refer to than its data texts name; they were checked in the full build.
  if (asOf !== undefined) return { ...site, refusals: rendered };
  const data = [
    ...lintLead(record, stories.ids),
    ...checkStarts(record),
    ...lintDataTexts(record),
    ...lintExpressions(record),
  ];
  return { ...site, refusals: [...rendered, ...data] };
}

/** A lead that is no story: the home page would lead with another without a word. */
function lintLead({ site }: HistoricalRecord, stories: readonly string[]): Refusal[] {
  if (stories.includes(site.lead)) return [];
  return [
    {
      file: 'data/site.json',
      place: 'lead',
      found: `the story "${site.lead}", which does not exist`,
      expected: `the name of a folder in src/stories${nearest(site.lead, stories)}`,
      remedy: 'Correct the id, or write the story first.',
    },
  ];
}

/** Refusals in the texts of the data, by the same rules as in stories. */
export function lintDataTexts(record: HistoricalRecord): Refusal[] {
  return boundTexts(record).flatMap((each) =>
    lintBoundText(each.text, each.language, contextOf(each, record)).map((problem) =>
      toRefusal(each.file, `${each.place}, character ${problem.offset + 1}`, problem),
    ),
  );
}

/** The country and groups of cities, whose rules and sizes hold wherever they are mentioned. */
function wholes(record: HistoricalRecord): string[] {
  return [...record.entities.values()]
    .filter((each) => each.kind === 'country' || each.kind === 'group')
    .map((each) => each.id);
}

/** What is known of a text of the data besides its words. */
function contextOf({ file, place }: DataText, record: HistoricalRecord): TextContext {
  const figure = /^data\/figures\/(.+)\.json$/.exec(file)?.[1];
  if (figure !== undefined)
    return { record, claimsDeclared: (record.figures.get(figure)?.claims.length ?? 0) > 0 };
  const dataset = /^data\/datasets\/([^/]+)\//.exec(file)?.[1];
  if (dataset !== undefined) {
    // Notes and definitions describe their own series, and their printings are their sources.
    const about = [
      ...(record.datasets.get(dataset)?.series ?? []).map((each) => each.entity),
      ...wholes(record),
    ];
    return { record, about, sourced: true, claimsDeclared: false };
  }
  const index = Number(/^\w+\[(\d+)\]/.exec(place)?.[1] ?? -1);
  switch (file) {
    case 'data/claims.json':
      return { record, claimsDeclared: true };
    case 'data/timeline.json':
      return { record, about: [...record.events.values()][index]?.entities ?? [], sourced: true };
    case 'data/entities.json':
      return { record, about: [[...record.entities.keys()][index] ?? ''] };
    // National rules and definitions hold everywhere.
    case 'data/breaks.json':
      return {
        record,
        about: wholes(record),
        sourced: ([...record.breaks.values()][index]?.source ?? null) !== null,
      };
    case 'data/universes.json':
    case 'data/glossary.json':
      return { record, about: wholes(record), sourced: true };
    case 'data/targets.json':
    case 'data/industries.json':
    case 'data/sources.json':
    case 'data/editions.json':
    case 'data/collection.json':
      return { record, sourced: true };
    default:
      return { record };
  }
}

/** Refusals in the expressions that data files hold outside texts. */
function lintExpressions(record: HistoricalRecord): Refusal[] {
  const refusals: Refusal[] = [];
  [...record.claims.values()].forEach((each, index) => {
    const check = checkClaim(each.claim, record);
    if (!check.ok)
      refusals.push(toRefusal('data/claims.json', `claims[${index}].claim`, { offset: 0, ...check.problem }));
  });
  record.site.keyFigures.forEach((each, index) => {
    const evaluation = evaluate(each.quantity, record);
    if (!evaluation.ok)
      refusals.push(
        toRefusal('data/site.json', `keyFigures[${index}].quantity`, { offset: 0, ...evaluation.problem }),
      );
  });
  return refusals;
}
