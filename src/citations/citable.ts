import type { LocalText } from '../locale/languages.ts';

/** The kinds of things that can be cited, as addresses name them. */
const citableKinds = ['datasets', 'figures', 'stories'] as const;
export type CitableKind = (typeof citableKinds)[number];

/** Something with an address of its own, and all that a reference to it says. */
export interface Citable {
  readonly kind: CitableKind;
  readonly id: string;
  readonly title: LocalText;
  /** Who answers for it; the site is signed by an editorial office and not by persons. */
  readonly author: LocalText;
  readonly siteName: LocalText;
  /** The day of the version it is cited by, or of its own last change after that; `YYYY-MM-DD`. */
  readonly changed: string;
  /** The version of the data it rests on. */
  readonly version: string;
  /** SHA-256 of its content in hexadecimal. */
  readonly hash: string;
  /** Its page in each language; absolute where the host is known. */
  readonly addresses: LocalText;
}

/** How much of a hash a printed reference carries: enough to tell versions apart, short enough to be copied. */
const shortHashLength = 12;

/** The beginning of the hash, as printed references carry it. */
export function shortHash(citable: Citable): string {
  return citable.hash.slice(0, shortHashLength);
}
