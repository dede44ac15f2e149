import { createHash } from 'node:crypto';
import { attribute, elementsOf, type PageDocument, type PageElement, textOf } from './parse-page.ts';

/** What a page needs permission for, as sources and directives of a Content-Security-Policy. */
export interface Permissions {
  readonly scripts: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  readonly directives: ReadonlySet<string>;
}

/**
 * Finds what a page needs.
 *
 * @param document a parsed page
 */
export function permissionsFor(document: PageDocument): Permissions {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const directives = new Set<string>();
  for (const element of elementsOf(document)) {
    const { tagName } = element;
    if (tagName === 'script') addScript(scripts, element);
    if (tagName === 'style') styles.add(hashSource(textOf(element)));
    if (tagName === 'link') {
      const relations = (attribute(element, 'rel') ?? '').split(/\s+/);
      if (relations.includes('stylesheet')) styles.add("'self'");
      if (relations.includes('modulepreload')) scripts.add("'self'");
      if (relations.includes('manifest')) directives.add("manifest-src 'self'");
    }
    if (tagName === 'img') directives.add("img-src 'self' data:");
    if (tagName === 'iframe') directives.add("frame-src 'self'");
    if (tagName === 'form') directives.add("form-action 'self'");
  }
  if (!directives.has("form-action 'self'")) directives.add("form-action 'none'");
  // An embed is whole in itself; any other page may load pictures, fonts and data of the site.
  const isWhole = !scripts.has("'self'") && !styles.has("'self'") && !directives.has("img-src 'self' data:");
  if (isWhole) directives.add('img-src data:');
  else {
    directives.add("img-src 'self' data:");
    directives.add("font-src 'self'");
    // Tools that audit a page fetch robots.txt from within it.
    directives.add("connect-src 'self'");
  }
  return { scripts, styles, directives };
}

/**
 * Writes the strictest Content-Security-Policy under which a page still works: only its own files, only the
 * inline scripts and styles that are in it now, nothing else. `frame-ancestors`, `report-to` and `sandbox` have
 * no effect in a `<meta>`; a host that wants them must send them as a header.
 *
 * @param permissions what the page needs
 * @param addedStyle text of an inline style that is added to the page afterwards
 * @returns the policy's text, free of characters that HTML would need escaped
 */
export function toPolicy({ scripts, styles, directives }: Permissions, addedStyle?: string): string {
  const allStyles = addedStyle === undefined ? styles : new Set([...styles, hashSource(addedStyle)]);
  return [
    "default-src 'none'",
    `script-src ${list(scripts)}`,
    `style-src ${list(allStyles)}`,
    ...[...directives].sort(),
    "base-uri 'none'",
  ].join('; ');
}

/** Scripts that the browser does not run, such as JSON, need no permission. */
function addScript(scripts: Set<string>, element: PageElement): void {
  const type = (attribute(element, 'type') ?? '').trim().toLowerCase();
  if (!['', 'module', 'text/javascript', 'importmap', 'speculationrules'].includes(type)) return;
  scripts.add(attribute(element, 'src') === undefined ? hashSource(textOf(element)) : "'self'");
}

function list(sources: ReadonlySet<string>): string {
  return sources.size === 0 ? "'none'" : [...sources].sort().join(' ');
}

/**
 * @param text what stands between the tags of an inline script or style
 * @returns the hash source that allows exactly this text
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

/**
 * Lists everything in a page that the policy would block, or that would load from another host.
 *
 * @param document a parsed page
 * @returns one sentence for each violation; empty when there is none
 */
export function policyViolations(document: PageDocument): string[] {
  const found: string[] = [];
  for (const element of elementsOf(document)) {
    const where = `<${element.tagName}> on line ${element.sourceCodeLocation?.startLine ?? '?'}`;
    for (const { name, value } of element.attrs) {
      if (name === 'style') found.push(`${where} has a style attribute: ${value.slice(0, 80)}`);
      if (/^on./.test(name)) found.push(`${where} has an event handler: ${name}`);
      if (/^\s*javascript:/i.test(value)) found.push(`${where} has a script address in ${name}`);
      if (loads(element, name) && /^\s*([a-z][a-z0-9+.-]*:)?\/\//i.test(value)) {
        found.push(`${where} loads from another host: ${value.slice(0, 80)}`);
      }
    }
    if (/^content-security-policy$/i.test(attribute(element, 'http-equiv') ?? '')) {
      found.push(`${where} writes a policy; only the finishing step does`);
    }
    if (element.tagName === 'base') found.push(`${where} would change every address of the page`);
  }
  return found;
}

const loadingRelations = [
  'stylesheet',
  'preload',
  'modulepreload',
  'icon',
  'manifest',
  'prefetch',
  'preconnect',
];

function loads(element: PageElement, name: string): boolean {
  if (['src', 'srcset', 'poster'].includes(name)) return true;
  if (name === 'data') return element.tagName === 'object';
  if (element.tagName === 'link' && name === 'href') {
    return (attribute(element, 'rel') ?? '')
      .split(/\s+/)
      .some((relation) => loadingRelations.includes(relation));
  }
  return ['use', 'image'].includes(element.tagName) && /href$/.test(name);
}
