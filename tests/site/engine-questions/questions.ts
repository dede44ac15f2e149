import type { Driver, Size } from '../drivers/driver.ts';
import { levels } from '../figure-visit.ts';
import { onePerKind, type SitePage, sitePages } from '../pages.ts';
import { charts } from './charts.ts';
import { evidence, evidenceToRead } from './evidence.ts';
import { explore } from './explore.ts';
import { filter } from './filter.ts';
import { frames } from './frames.ts';
import { downloads, links } from './links.ts';
import { panel } from './panel.ts';
import { scrollSteps } from './scroll-steps.ts';
import { search } from './search.ts';
import { tables } from './tables.ts';
import { text } from './text.ts';
import { growth, tooltipByKey, tooltipByPointer } from './tooltip.ts';

/** What is asked of a page in every engine. */
export interface EngineQuestion {
  /** The name of the test: what is true of every page that passes. */
  readonly name: string;
  /** Whether it is promised in the oldest browsers too. */
  readonly promise: 'everything' | 'reading';
  /** Names of the visits at which it is asked. */
  readonly visits: readonly string[];
  /**
   * @param driver which shows the page
   * @param isWhole whether everything is promised in this engine
   * @returns complaints
   */
  readonly check: (driver: Driver, isWhole: boolean) => Promise<readonly string[]>;
}

/** A page in a window, opened once for all that is asked of it. */
export interface EngineVisit {
  readonly name: string;
  /** Address below the root of the site; nothing for the article of another site, which holds frames of this one. */
  readonly address: string | undefined;
  readonly size: Size;
}

/** Wide enough for evidence in the margin. */
const desk: Size = { width: 1024, height: 768 };
const phone: Size = { width: 360, height: 740 };

const largest = onePerKind(sitePages());
const pageOf = (language: 'zh' | 'en', kind: string): SitePage => {
  const found = largest.find((page) => page.language === language && page.kind === kind);
  if (!found) throw new Error(`The site has no page ${language} ${kind}.`);
  return found;
};
/** The page of a kind with the least text that has a table, where the question is not how long a page is. */
const smallestWithTable = (language: 'zh' | 'en', kind: string): SitePage =>
  sitePages()
    .filter((page) => page.language === language && page.kind === kind && page.html.includes('<table'))
    .sort((a, b) => a.html.length - b.html.length)[0] as SitePage;
/** The story in which most pictures take turns while its steps pass. */
const scenesOf = ({ html }: SitePage): number => html.split('data-scene').length;
const story = sitePages()
  .filter(({ language, kind }) => language === 'en' && kind === 'stories/*')
  .sort((a, b) => scenesOf(b) - scenesOf(a) || a.html.length - b.html.length)[0] as SitePage;

/**
 * Twelve kinds of page, the last an article of another site: in both languages, and at a second width where the answers
 * depend on it.
 */
export const engineVisits: readonly EngineVisit[] = [
  { name: 'home', address: pageOf('zh', 'home').address, size: desk },
  { name: 'story', address: story.address, size: desk },
  { name: 'story on a phone', address: story.address.replace(/^en/, 'zh'), size: phone },
  { name: 'figures', address: pageOf('zh', 'figures').address, size: phone },
  { name: 'figure', address: levels.en.address, size: desk },
  { name: 'figure on a phone', address: levels.zh.address, size: phone },
  { name: 'explore', address: pageOf('zh', 'explore').address, size: phone },
  { name: 'search', address: pageOf('zh', 'search').address, size: desk },
  { name: 'industries', address: pageOf('en', 'industries').address, size: desk },
  { name: 'industry', address: smallestWithTable('zh', 'industries/*').address, size: phone },
  { name: 'dataset', address: smallestWithTable('en', 'data/*').address, size: desk },
  { name: 'timeline', address: pageOf('zh', 'timeline').address, size: phone },
  { name: 'report', address: pageOf('zh', 'reports/*').address, size: phone },
  { name: 'article', address: undefined, size: desk },
];

const own = engineVisits.map(({ name }) => name).filter((name) => name !== 'article');

/** What is asked, in its order at each page: what leaves the page comes last. */
export const engineQuestions: readonly EngineQuestion[] = [
  {
    name: 'every page shows its text, no wider than its window',
    promise: 'reading',
    visits: own,
    check: text,
  },
  {
    name: 'charts are drawn once, undistorted, as wide as their place',
    promise: 'reading',
    visits: ['home', 'story', 'story on a phone', 'figure', 'figure on a phone'],
    check: charts,
  },
  {
    name: 'tables are whole, or scroll by themselves',
    promise: 'reading',
    visits: ['industries', 'industry', 'dataset'],
    check: tables,
  },
  {
    name: 'frames in an article have the height of their charts, by every way in',
    promise: 'reading',
    visits: ['article'],
    check: frames,
  },
  {
    name: 'files can be pressed and are there',
    promise: 'reading',
    visits: ['figure', 'dataset', 'industries'],
    check: downloads,
  },
  {
    name: 'a mark tells its value to the pointer',
    promise: 'everything',
    visits: ['story', 'figure on a phone'],
    check: tooltipByPointer,
  },
  {
    name: 'a mark tells its value to the arrow keys',
    promise: 'everything',
    visits: ['story', 'figure on a phone'],
    check: tooltipByKey,
  },
  {
    name: 'a chart turns into growth',
    promise: 'everything',
    visits: ['figure'],
    check: growth,
  },
  {
    name: 'the evidence of a number opens on the screen, level with its number where there is a margin',
    promise: 'everything',
    visits: ['story', 'story on a phone'],
    check: (driver) => evidence(driver, '.mark', true),
  },
  {
    name: 'the evidence of an industry opens on the screen',
    promise: 'everything',
    visits: ['industries'],
    check: (driver) => evidence(driver, '.matrix td button', false),
  },
  {
    name: 'evidence can be read',
    promise: 'reading',
    visits: ['story', 'story on a phone', 'industries'],
    check: evidenceToRead,
  },
  {
    name: 'the steps of a story light their marks, in the picture that is shown',
    promise: 'everything',
    visits: ['story', 'story on a phone'],
    check: scrollSteps,
  },
  {
    name: 'Explore draws, computes and finds series, or says that it does not start',
    promise: 'reading',
    visits: ['explore'],
    check: explore,
  },
  { name: 'the search finds what is typed', promise: 'everything', visits: ['search'], check: search },
  {
    name: 'the panel of a figure copies and follows a choice',
    promise: 'everything',
    visits: ['figure'],
    check: panel,
  },
  {
    name: 'choices above a list filter it, or are not shown',
    promise: 'reading',
    visits: ['industries', 'timeline'],
    check: filter,
  },
  {
    name: 'no script fails',
    promise: 'reading',
    visits: [...own.filter((name) => name !== 'explore'), 'article'],
    check: (driver) => driver.errors(),
  },
  {
    name: 'no script of Explore fails',
    promise: 'everything',
    visits: ['explore'],
    check: (driver) => driver.errors(),
  },
  { name: 'links lead on', promise: 'reading', visits: ['home', 'story on a phone'], check: links },
];
