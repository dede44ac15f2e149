import path from 'node:path';
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

/** What does not change when only the words of stories and pages do. */
interface SiteData extends Pick<Site, 'record' | 'figures' | 'leftOut' | 'refusals'> {
  /** Refusals in texts and expressions of the data. */
  readonly lint: readonly Refusal[];
}

const loaded = new Map<string, Site>();
const loadedData = new Map<string, SiteData>();
const noStories: LoadedStories = { ids: [], stories: new Map(), refusals: [] };

/** Loads and checks the whole content once per root, day and base; never throws for what content may do wrong. */
export function loadSite(root: string, options: SiteOptions = {}): Site {
  const { asOf, base = '/' } = options;
  const folder = path.resolve(root);
  return keep(loaded, JSON.stringify([folder, asOf, base]), () => {
    const data = keep(loadedData, JSON.stringify([folder, asOf]), () => loadData(root, asOf));
    const read = addTexts(data, root, asOf, base);
    return { ...read, refusals: sortRefusals(locate(root, read.refusals)) };
  });
}

/**
 * Forgets what was loaded, for a server whose content changes under it.
 * @param changed `texts` where only files of stories and pages did: the record and the figures are then kept
 */
export function forgetSite(changed: 'texts' | 'everything' = 'everything'): void {
  loaded.clear();
  if (changed === 'everything') loadedData.clear();
}

/**
 * The site for pages, which can do nothing with a refused one; asked again, the same object.
 * @throws RefusalError with everything that is refused
 */
export function soundSite(root: string, options: SiteOptions = {}): SoundSite {
  const site = loadSite(root, options);
  if (isSound(site)) return site;
  throw new RefusalError(site.refusals);
}

function isSound(site: Site): site is SoundSite {
  return site.refusals.length === 0 && site.record !== undefined;
}

function keep<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function loadData(root: string, asOf: string | undefined): SiteData {
  const { record, refusals } = loadRecord(root, { asOf });
  if (record === undefined) return { record, figures: new Map(), leftOut: [], refusals, lint: [] };
  const { figures, leftOut, refusals: refused } = loadFigures(record);
  return {
    record,
    figures,
    leftOut: [...record.leftOut, ...leftOut],
    refusals: [...refusals, ...refused],
    // A historical build has less to refer to than its data texts name; they were checked in the full build.
    lint:
      asOf === undefined
        ? [...checkStarts(record), ...lintDataTexts(record), ...lintExpressions(record)]
        : [],
  };
}

function addTexts({ lint, ...data }: SiteData, root: string, asOf: string | undefined, base: string): Site {
  const { record, figures } = data;
  if (record === undefined) return { ...data, record, stories: new Map(), texts: new Map() };
  const stories = asOf === undefined ? loadStories(root, record, figures, hrefUnder(base)) : noStories;
  const texts = loadTexts(root, record, figures, stories.ids, hrefUnder(base));
  const lead = asOf === undefined ? lintLead(record, stories.ids) : [];
  return {
    ...data,
    record,
    stories: stories.stories,
    texts: texts.stories,
    refusals: [...data.refusals, ...stories.refusals, ...texts.refusals, ...lead, ...lint],
  };
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
