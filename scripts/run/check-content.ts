import { loadSite, type SoundSite } from '../../src/markdown/load-site.ts';
import { formatRefusals } from '../../src/model/refusal.ts';
import { readStore } from '../curate/frozen-store.ts';
import { undrawableTexts } from '../finish/undrawable-texts.ts';
import type { Settings } from './settings.ts';

/** Content in which nothing is refused, or what a curator reads where something is. */
export type CheckedContent =
  | { readonly site: SoundSite; readonly message?: never }
  | { readonly site?: never; readonly message: string };

/**
 * Loads and checks everything that a site is built from: data, figures, stories and the store of pinned embeds.
 *
 * @param settings which content, as of which day, below which path
 */
export function checkContent({
  contentRoot,
  asOf,
  basePath,
}: Pick<Settings, 'contentRoot' | 'asOf' | 'basePath'>): CheckedContent {
  const site = loadSite(contentRoot, { asOf, base: basePath });
  const { record } = site;
  const refusals = [...site.refusals, ...readStore(contentRoot).refusals, ...undrawableTexts(contentRoot)];
  if (refusals.length > 0 || !record) return { message: formatRefusals(refusals) };
  return { site: { ...site, record } };
}
