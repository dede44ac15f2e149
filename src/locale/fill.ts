import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/**
 * A count with its noun. The dictionaries write English plurals as `{count} source|{count} sources`;
 * Chinese has one form.
 */
export function countOf(pattern: string, count: number, language: Language): string {
  const [one = '', many = one] = pattern.split('|');
  return fill(count === 1 ? one : many, { count: formatCount(count, language) });
}
