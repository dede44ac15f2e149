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
const fullest: readonly SitePage[] = onePerKind(pages);

/** The largest pages without the other language, for checks in which the languages hardly differ. */
export const fullestIn = (chosen: 'zh' | 'en'): SitePage[] =>
  fullest.filter(({ language }) => language === chosen || language === undefined);

/** The largest pages of the two editions, which readers may print. */
export const printed: readonly SitePage[] = fullest.filter(({ language }) => language !== undefined);

/** The largest page of each chart type in each language. */
export const charts: readonly SitePage[] = onePerChart();

const withHeadlines = [
  'home',
  'stories',
  'stories/*',
  'figures',
  'industries',
  'industries/*',
  'reports',
  'reports/*',
];

/** Where every headline of an author stands: that of a figure is on the index of all, and here on some of their own. */
export const headlined: readonly SitePage[] = [
  ...editions.filter(({ kind }) => withHeadlines.includes(kind)),
  ...charts,
];

/**
 * Pages with layouts of their own: home, stories, for each chart type the largest figure; and some of the datasets,
 * which only differ in length.
 *
 * @param chosen the language of the figures
 */
export const laidOut = (chosen: 'zh' | 'en'): SitePage[] => [
  ...editions.filter(({ kind }) => ['home', 'stories/*'].includes(kind)),
  ...samplePages(editions.filter(({ kind }) => kind === 'data/*')),
  ...charts.filter(({ language }) => language === chosen),
];

/** Every story. */
export const stories: readonly SitePage[] = editions.filter(({ kind }) => kind === 'stories/*');

/** The stories in which marks of a figure are lit by the text that scrolls past it. */
export const scrolling: readonly SitePage[] = stories.filter(({ html }) => html.includes('data-scroll'));
