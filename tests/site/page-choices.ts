import { onePerChart } from './figure-visit.ts';
import { onePerKind, type SitePage, samplePages, sitePages } from './pages.ts';

/** Which pages a browser visits for what. What needs no browser, such as links, is looked at on every page. */

const pages = sitePages();
const editions = pages.filter(({ language }) => language !== undefined);

/** All of a kind and language that has few, and some of a kind that has many. */
export const sample: readonly SitePage[] = samplePages(pages);

/** Of each kind in each language the page with the most in it. */
export const fullest: readonly SitePage[] = onePerKind(pages);

/** The fullest pages without the other language: for what a look at both leaves to see. */
export const fullestIn = (chosen: 'zh' | 'en'): SitePage[] =>
  fullest.filter(({ language }) => language === chosen || language === undefined);

/** The fullest pages of the two editions: what a reader would print. */
export const printed: readonly SitePage[] = fullest.filter(({ language }) => language !== undefined);

const withHeadlines = ['home', 'stories', 'stories/*', 'figures/*', 'industries', 'industries/*'];

/** Every page with a headline that somebody has written. */
export const headlined: readonly SitePage[] = editions.filter(({ kind }) => withHeadlines.includes(kind));

/**
 * Pages that are each laid out in a way of their own: home, stories and the figures of one language; and some of the
 * datasets, which differ in length only.
 *
 * @param chosen the language of the figures
 */
export const laidOut = (chosen: 'zh' | 'en'): SitePage[] => [
  ...editions.filter(({ kind }) => ['home', 'stories/*'].includes(kind)),
  ...samplePages(editions.filter(({ kind }) => kind === 'data/*')),
  ...editions.filter(({ kind, language }) => kind === 'figures/*' && language === chosen),
];

/** For each kind of chart in each language the page with the most in it. */
export const charts: readonly SitePage[] = onePerChart();

/** Every story. */
export const stories: readonly SitePage[] = editions.filter(({ kind }) => kind === 'stories/*');
