import type { Words } from '../../locale/words.ts';
import type { ExploreView } from './view.ts';

/** Settings from the page: the address of the data, the root of the language, and texts. */
export interface ExploreWords {
  readonly language: 'zh' | 'en';
  readonly data: string;
  readonly root: string;
  /** The view of the bare address. */
  readonly opening: ExploreView;
  readonly text: Words['explore'];
  readonly figure: Words['figure'];
  readonly tools: Words['figureTools'];
  readonly reason: Words['reason'];
  readonly bound: Words['bound'];
  readonly grade: Words['grade'];
  readonly measure: Words['measure'];
  readonly prices: Words['prices'];
  readonly accumulation: Words['accumulation'];
  readonly notComparable: string;
  readonly otherEdition: string;
  readonly page: Pick<Words['page'], 'colon' | 'comma' | 'listComma' | 'semicolon' | 'open' | 'close'>;
  readonly stop: string;
}
