import { emptyView } from '../client/explore/view.ts';
import type { ExploreWords } from '../client/explore/words.ts';
import type { Language } from '../locale/languages.ts';
import { words } from '../locale/words.ts';
import { fileAddress, pageAddress } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import { exploreStarts } from './explore-starts.ts';

/** What the scripts of Explore and of its embed need of the page: addresses, the opening view, and texts. */
export function exploreWords(language: Language): ExploreWords {
  const dictionary = words(language);
  const starts = exploreStarts(site().record);
  return {
    language,
    data: fileAddress('explore.json'),
    root: pageAddress(language),
    opening: starts[0]?.view ?? emptyView,
    text: dictionary.explore,
    figure: dictionary.figure,
    tools: dictionary.figureTools,
    reason: dictionary.reason,
    bound: dictionary.bound,
    grade: dictionary.grade,
    measure: dictionary.measure,
    prices: dictionary.prices,
    accumulation: dictionary.accumulation,
    notComparable: dictionary.notComparable,
    otherEdition: dictionary.otherEdition,
    page: dictionary.page,
    stop: dictionary.story.stop,
  };
}
