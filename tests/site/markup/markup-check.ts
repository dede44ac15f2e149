import { elementsOf, type PageElement, parsePage } from '../../../scripts/finish/parse-page.ts';
import type { SitePage } from '../pages.ts';

/** A page of the built site with its elements in the order of the document. */
export interface ParsedPage extends SitePage {
  readonly elements: readonly PageElement[];
}

/** A check of the markup of all pages. Each page is parsed once for all checks and then dropped. */
export interface MarkupCheck {
  /** The name of the test: what is true of the site when nobody complains. */
  readonly name: string;
  /** Reads the next page. */
  readonly read: (page: ParsedPage) => void;
  /** What is wrong, once every page has been read. */
  readonly complaints: () => readonly string[];
}

/**
 * Makes a check of each page by itself.
 *
 * @param name of the test
 * @param look gives the complaints about a page
 * @returns a check whose complaints begin with the file of their page
 */
export function ofEachPage(name: string, look: (page: ParsedPage) => readonly string[]): MarkupCheck {
  const found: string[] = [];
  return {
    name,
    read: (page) => {
      found.push(...look(page).map((complaint) => `${page.file}: ${complaint}`));
    },
    complaints: () => found,
  };
}

/** Parses a page. */
export function parsed(page: SitePage): ParsedPage {
  return { ...page, elements: [...elementsOf(parsePage(page.html))] };
}

/** The elements of a page with a tag name. */
export function elementsNamed(page: ParsedPage, tagName: string): PageElement[] {
  return page.elements.filter((element) => element.tagName === tagName);
}
