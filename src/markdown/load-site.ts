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
import type { LintedText, TextContext } from './text-context.ts';

export interface SiteOptions {
  /** A day `YYYY-MM-DD`: the site then has only what was provably public by that day, and no stories. */
  readonly asOf?: string | undefined;
  /** The path of the site on its host, with a slash at both ends. */
  readonly base?: string | undefined;
}

/** Everything that pages need. */
export interface Site {
  /** Undefined if the data are invalid. */
  readonly record: HistoricalRecord | undefined;
  readonly figures: Figures;
  readonly stories: Stories;
  /** The prose of the site's own pages. */
  readonly texts: Stories;
  /** What a build as of a past day leaves out. */
  readonly leftOut: readonly LeftOut[];
  readonly refusals: readonly Refusal[];
}

/** A site without refusals. */
export type SoundSite = Site & { readonly record: HistoricalRecord };

/** The part of the site that stays the same if only stories and texts of pages change. */
interface SiteData extends Pick<Site, 'record' | 'figures' | 'leftOut' | 'refusals'> {
  /** Refusals in texts and expressions of the data. */
  readonly lint: readonly Refusal[];
}

const loaded = new Map<string, Site>();
const loadedData = new Map<string, SiteData>();
const noStories: LoadedStories = { ids: [], stories: new Map(), refusals: [] };

/** Loads and checks the whole content, once per root, day and base. Mistakes in the content are refusals, never thrown. */
export function loadSite(root: string, options: SiteOptions = {}): Site {
  const { asOf, base = '/' } = options;
  const folder = path.resolve(root);
  return cached(loaded, JSON.stringify([folder, asOf, base]), () => {
    const data = cached(loadedData, JSON.stringify([folder, asOf]), () => loadData(root, asOf));
    const read = addTexts(data, root, asOf, base);
    return { ...read, refusals: sortRefusals(locate(root, read.refusals)) };
  });
}

/**
 * Clears the cache, for a server that runs while content changes.
 * @param changed `texts` if only files of stories and pages changed: the record and the figures then stay in the cache
 */
export function forgetSite(changed: 'texts' | 'everything' = 'everything'): void {
  loaded.clear();
  if (changed === 'everything') loadedData.clear();
}

/**
 * The site for pages, which need one without refusals; from the cache after the first call.
 * @throws RefusalError with all refusals
 */
export function soundSite(root: string, options: SiteOptions = {}): SoundSite {
  const site = loadSite(root, options);
  if (isSound(site)) return site;
  throw new RefusalError(site.refusals);
}

function isSound(site: Site): site is SoundSite {
  return site.refusals.length === 0 && site.record !== undefined;
}

function cached<T>(known: Map<string, T>, key: string, make: () => T): T {
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
    // Texts of the data may refer to what a build as of a past day leaves out; the full build checks them.
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
  const lead = asOf === undefined ? [...lintLead(record, stories.ids), ...lintCards(record, stories)] : [];
  return {
    ...data,
    record,
    stories: stories.stories,
    texts: texts.stories,
    refusals: [...data.refusals, ...stories.refusals, ...texts.refusals, ...lead, ...lint],
  };
}

/** Refuses a lead that is not a story, because the home page would silently show another. */
function lintLead({ site }: HistoricalRecord, stories: readonly string[]): Refusal[] {
  if (stories.includes(site.lead)) return [];
  return [
    {
      file: 'data/site.json',
      place: { path: ['lead'] },
      found: `the story "${site.lead}", which does not exist`,
      expected: `the name of a folder in src/stories${nearest(site.lead, stories)}`,
      remedy: 'Correct the id, or write the story first.',
    },
  ];
}

/** Refuses a card of no story, or with a figure that its story does not show. */
function lintCards({ site, figures }: HistoricalRecord, { ids, stories }: LoadedStories): Refusal[] {
  return site.cards.flatMap(({ story, figure, rows = [] }, index): Refusal[] => {
    const file = 'data/site.json';
    if (!ids.includes(story))
      return [
        {
          file,
          place: { path: ['cards', index, 'story'] },
          found: `the story "${story}", which does not exist`,
          expected: `the name of a folder in src/stories${nearest(story, ids)}`,
          remedy: 'Correct the id, or write the story first.',
        },
      ];
    const shown = stories.get(story)?.en.figures;
    const drawn = figures.get(figure);
    const bars = drawn?.type === 'bar' ? drawn.bars.map(({ id }) => id) : [];
    const unknown = rows.findIndex((each) => !bars.includes(each));
    if (unknown >= 0)
      return [
        {
          file,
          place: { path: ['cards', index, 'rows', unknown] },
          found: `"${rows[unknown]}", which ${figure} does not draw`,
          expected: bars.length > 0 ? `one of ${bars.join(', ')}` : 'a figure of bars',
          remedy: 'Name bars of the figure, or leave `rows` out.',
        },
      ];
    // A story that is refused itself has no figures to compare with.
    if (shown === undefined || shown.includes(figure)) return [];
    return [
      {
        file,
        place: { path: ['cards', index, 'figure'] },
        found: `the figure ${figure}, which ${story} does not show`,
        expected: `one of ${shown.join(', ')}`,
        remedy: 'Name a figure of the story, so that the card shows what the story finds.',
      },
    ];
  });
}

/** Refusals in the texts of the data, by the same rules as in stories. */
export function lintDataTexts(record: HistoricalRecord): Refusal[] {
  return textsOfData(record).flatMap(({ context, ...each }) =>
    lintBoundText(each.text, each.language, context).map(({ offset, ...problem }) => ({
      file: each.file,
      place: { path: each.path, character: offset + 1 },
      ...problem,
    })),
  );
}

/** Every text of the data with the context in which it is linted. */
export function textsOfData(record: HistoricalRecord): (DataText & LintedText)[] {
  return boundTexts(record).map((each) => ({ ...each, context: contextOf(each, record) }));
}

/** The country and groups of cities. Texts about rules and definitions need not name them. */
function countryAndGroups(record: HistoricalRecord): string[] {
  return [...record.entities.values()]
    .filter((each) => each.kind === 'country' || each.kind === 'group')
    .map((each) => each.id);
}

/** The context in which a text of the data is linted. */
function contextOf({ file, path }: DataText, record: HistoricalRecord): TextContext {
  const figure = /^data\/figures\/(.+)\.json$/.exec(file)?.[1];
  if (figure !== undefined) {
    const declared = record.figures.get(figure)?.claims ?? [];
    return declared.length > 0 ? { record, claimsDeclared: true, declared } : { record };
  }
  const dataset = /^data\/datasets\/([^/]+)\//.exec(file)?.[1];
  if (dataset !== undefined) {
    // Notes and definitions describe their own series, and their printings are their sources.
    const about = [
      ...(record.datasets.get(dataset)?.series ?? []).map((each) => each.entity),
      ...countryAndGroups(record),
    ];
    return { record, about, sourced: true, claimsDeclared: false };
  }
  const index = typeof path[1] === 'number' ? path[1] : -1;
  switch (file) {
    case 'data/claims.json':
      return { record, claimsDeclared: true };
    case 'data/timeline.json':
      return { record, about: [...record.events.values()][index]?.entities ?? [], sourced: true };
    case 'data/entities.json':
      return { record, about: [[...record.entities.keys()][index] ?? ''] };
    // National rules and definitions apply everywhere.
    case 'data/breaks.json':
      return {
        record,
        about: countryAndGroups(record),
        sourced: ([...record.breaks.values()][index]?.source ?? null) !== null,
      };
    case 'data/universes.json':
    case 'data/glossary.json':
      return { record, about: countryAndGroups(record), sourced: true };
    case 'data/targets.json':
    case 'data/industries.json':
    case 'data/reports.json':
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
      refusals.push({
        file: 'data/claims.json',
        place: { path: ['claims', index, 'claim'] },
        ...check.problem,
      });
  });
  const { opener, map } = record.site;
  const evaluation = evaluate(opener.quantity, record);
  if (!evaluation.ok)
    refusals.push({
      file: 'data/site.json',
      place: { path: ['opener', 'quantity'] },
      ...evaluation.problem,
    });
  for (const [part, figure] of [
    ['opener', opener.figure],
    ['map', map?.figure],
  ] as const)
    if (figure !== undefined && !record.figures.has(figure))
      refusals.push({
        file: 'data/site.json',
        place: { path: [part, 'figure'] },
        found: `the figure ${figure}`,
        expected: `a figure of data/figures/${nearest(figure, record.figures.keys())}`,
        remedy: 'Correct the id, or add the figure.',
      });
  return refusals;
}
