import type { LocalText } from '../locale/languages.ts';

/** The kinds of things that can be cited, as addresses name them. */
const citableKinds = ['datasets', 'figures', 'stories'] as const;
export type CitableKind = (typeof citableKinds)[number];

/** Something with an address of its own, and everything that a reference to it states. */
export interface Citable {
  readonly kind: CitableKind;
  readonly id: string;
  readonly title: LocalText;
  /** Who is responsible for it: an editorial office, because the site names no persons. */
  readonly author: LocalText;
  readonly siteName: LocalText;
  /** The identifier of the site in files for programs. */
  readonly siteId: string;
  /** The day of the cited version, or of its own last change if that is later; `YYYY-MM-DD`. */
  readonly changed: string;
  /** The version of the data it is based on. */
  readonly version: string;
  /** SHA-256 of its content in hexadecimal. */
  readonly hash: string;
  /** Its page in each language; absolute where the host is known. */
  readonly addresses: LocalText;
}

/** Length of the hash in a printed reference: enough to tell versions apart, short enough to copy by hand. */
const shortHashLength = 12;

/** The beginning of the hash, for printed references. */
export function shortHash(citable: Citable): string {
  return citable.hash.slice(0, shortHashLength);
}
