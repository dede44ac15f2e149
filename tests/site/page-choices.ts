import { onePerChart } from './figure-visit.ts';
import { onePerKind, type SitePage, samplePages, sitePages } from './pages.ts';

/**
 * The pages that a browser visits for each check. Checks that need no browser, such as those of links, look at every
 * page.
 */

const pages = sitePages();
const editions = pages.filter(({ language }) => language !== undefined);

/** All pages of a kind and language that has few, and some of a kind that has many. */
export const sample: readonly SitePage[] = samplePages(pages);

/** The largest page of each kind in each language. */
export const fullest: readonly SitePage[] = onePerKind(pages);

/** The largest pages without the other language, for checks in which the languages hardly differ. */
export const fullestIn = (chosen: 'zh' | 'en'): SitePage[] =>
  fullest.filter(({ language }) => language === chosen || language === undefined);

/** The largest pages of the two editions, which readers may print. */
export const printed: readonly SitePage[] = fullest.filter(({ language }) => language !== undefined);

const withHeadlines = [
  'home',
  'stories',
  'stories/*',
  'figures/*',
  'industries',
  'industries/*',
  'reports',
  'reports/*',
];

/** Every page with a headline written by an author. */
export const headlined: readonly SitePage[] = editions.filter(({ kind }) => withHeadlines.includes(kind));

/**
 * Pages with layouts of their own: home, stories, the figures of one language; and some of the datasets, which only
 * differ in length.
 *
 * @param chosen the language of the figures
 */
export const laidOut = (chosen: 'zh' | 'en'): SitePage[] => [
  ...editions.filter(({ kind }) => ['home', 'stories/*'].includes(kind)),
  ...samplePages(editions.filter(({ kind }) => kind === 'data/*')),
  ...editions.filter(({ kind, language }) => kind === 'figures/*' && language === chosen),
];

/** The largest page of each chart type in each language. */
export const charts: readonly SitePage[] = onePerChart();

/** Every story. */
export const stories: readonly SitePage[] = editions.filter(({ kind }) => kind === 'stories/*');
