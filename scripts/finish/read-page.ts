import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Permissions, permissionsFor, policyViolations } from './page-policy.ts';
import { attribute, elementsOf, endOfCharset, parsePage } from './parse-page.ts';
import { serifCharacters } from './serif-text.ts';

/** What is kept of a page when it has been read; the parsed trees of all pages would be too large. */
export interface ReadPage {
  readonly name: string;
  readonly language: string;
  /** Offset in the page's text where tags for the head go. */
  readonly place: number;
  /** Code points set in the serif. */
  readonly points: ReadonlySet<number>;
  readonly permissions: Permissions;
  readonly violations: readonly string[];
}

/**
 * Reads what fonts and permissions some pages need.
 *
 * @param options a folder and names of pages below it
 * @throws when a page declares no character set
 */
export function readPages({
  folder,
  names,
}: {
  readonly folder: string;
  readonly names: readonly string[];
}): ReadPage[] {
  return names.map((name) => readPage(folder, name));
}

function readPage(folder: string, name: string): ReadPage {
  const document = parsePage(readFileSync(path.join(folder, name), 'utf8'));
  const place = endOfCharset(document);
  if (place === undefined) throw new Error(`${name} declares no character set.`);
  const root = elementsOf(document).next().value;
  const system = root && attribute(root, 'data-fonts') === 'system';
  return {
    name,
    language: (root && attribute(root, 'lang')) ?? '',
    place,
    points: system ? new Set() : serifCharacters(document),
    permissions: permissionsFor(document),
    violations: policyViolations(document),
  };
}
