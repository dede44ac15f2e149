import type { Language } from '../locale/languages.ts';
import type { PlainReason } from '../model/bound-text.ts';
import type { CheckedClaim } from '../model/claims/claims.ts';
import type { BoundNumber } from './bound-number.ts';
import type { Heading } from './heading-ids.ts';
import type { ProseMeasures } from './measure-prose.ts';
import type { StoryTable } from './story-tables.ts';

/** Plain text that holds a numeral, with the reason for which it is allowed; the methods page lists them. */
interface PlainUse {
  readonly reason: PlainReason;
  readonly text: string;
}

/** A step of a scroll: the text beside the figure, and the marks highlighted meanwhile. */
export interface ScrollStep {
  /** Keys of marks of the figure; an empty list highlights all. */
  readonly keys: readonly string[];
  readonly html: string;
}

/** A figure of a scroll, and the steps during which it stays in view. */
export interface ScrollScene {
  readonly id: string;
  readonly steps: readonly ScrollStep[];
}

/** A part of a story: HTML, or the place of a figure that the page draws, alone or beside steps. */
export type StoryPart =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'scroll'; readonly scenes: readonly ScrollScene[] };

/** A rendered story in one language. */
export interface Story {
  readonly id: string;
  readonly language: Language;
  readonly meta: {
    /** Plain text, for the head of the page, lists and feeds. */
    readonly title: string;
    readonly dek: string;
    readonly kicker: string;
    /** The same with bound numbers, for the page itself. */
    readonly titleHtml: string;
    readonly dekHtml: string;
    readonly date: string;
    readonly changed: string;
    /** The ids of the stories that continue it. */
    readonly next: readonly string[];
  };
  readonly parts: readonly StoryPart[];
  /** The HTML parts joined, without figures. */
  readonly html: string;
  /** The HTML section with the numbered list of sources; empty if there are none. */
  readonly sourceList: string;
  readonly headings: readonly Heading[];
  readonly tables: readonly StoryTable[];
  /** Ids, each once, in the order of first use. */
  readonly figures: readonly string[];
  readonly sources: readonly string[];
  readonly terms: readonly string[];
  readonly numbers: readonly BoundNumber[];
  readonly claims: readonly CheckedClaim[];
  readonly plain: readonly PlainUse[];
  readonly prose: ProseMeasures;
}
