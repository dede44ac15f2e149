import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'postcss';
import { attribute } from '../../../scripts/finish/parse-page.ts';
import { siteFolder } from '../pages.ts';
import { elementsNamed, type MarkupCheck, ofEachPage } from './markup-check.ts';

/** The style sheets of the site by name, each with the selectors of its rules. */
export type StyleSheets = ReadonlyMap<string, readonly string[]>;

/** Reads the style sheets that pages link. */
function builtSheets(): StyleSheets {
  const folder = path.join(siteFolder(), '_astro');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.css')) : [];
  return new Map(names.map((name) => [name, selectorsIn(readFileSync(path.join(folder, name), 'utf8'))]));
}

function selectorsIn(rules: string): string[] {
  const selectors: string[] = [];
  parse(rules).walkRules((rule) => void selectors.push(...rule.selectors));
  return selectors;
}

/**
 * A page links every style sheet that has rules for its classes. A rule counts if the page has all classes of its
 * selector, whatever else the selector asks for.
 */
export function styleSheets(sheets: StyleSheets = builtSheets()): MarkupCheck {
  return ofEachPage('a page links every style sheet that has rules for its classes', (page) => {
    const linked = elementsNamed(page, 'link')
      .filter((each) => attribute(each, 'rel') === 'stylesheet')
      .map((each) => path.posix.basename(attribute(each, 'href') ?? ''));
    // Embeds carry their rules with them.
    if (linked.length === 0) return [];
    const own = elementsNamed(page, 'style').flatMap((each) =>
      selectorsIn(each.childNodes.map((text) => ('value' in text ? text.value : '')).join('')),
    );
    const known = new Set([...own, ...linked.flatMap((name) => sheets.get(name) ?? [])]);
    const classes = new Set(page.elements.flatMap((each) => (attribute(each, 'class') ?? '').split(/\s+/)));
    return [...sheets].flatMap(([name, selectors]) => {
      const missed = selectors.find((selector) => {
        const named = selector.match(/\.[a-z][\w-]*/g) ?? [];
        return named.length > 0 && !known.has(selector) && named.every((each) => classes.has(each.slice(1)));
      });
      return missed === undefined ? [] : [`does not link ${name}, which has a rule for ${missed}`];
    });
  });
}
