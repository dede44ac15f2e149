import type { Colours, Themes } from '../pictures/colours.ts';
import type { Theme } from './addresses.ts';

/**
 * Writes the colours of one theme as rules. A page in a frame must not follow the reader's dark screen by itself:
 * the article around it may be light.
 */
export function colourRules({ light, dark }: Themes, theme: Theme): string {
  const rule = (colours: Colours, scheme: string): string =>
    `:root{color-scheme:${scheme};${[...colours].map(([name, value]) => `${name}:${value}`).join(';')}}`;
  if (theme === 'dark') return rule(dark, 'dark');
  if (theme === 'light') return rule(light, 'light');
  return `${rule(light, 'light')}@media screen and (prefers-color-scheme:dark){${rule(dark, 'dark')}}`;
}
