import { formatCount } from './format.ts';
import type { Language } from './languages.ts';

/** Replaces each `{name}` in a text by its value; one without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/**
 * A count with its noun. The dictionaries give singular and plural in English, such as `{count} source|{count} sources`;
 * Chinese has one form.
 */
export function countOf(pattern: string, count: number, language: Language): string {
  const [one = '', many = one] = pattern.split('|');
  return fill(count === 1 ? one : many, { count: formatCount(count, language) });
}
