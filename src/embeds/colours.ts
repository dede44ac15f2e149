import type { Theme } from './addresses.ts';

/** Values of the site's custom properties, by name with its dashes. */
export type Colours = ReadonlyMap<string, string>;

const block = /([^{}]+)\{([^{}]*)\}/g;

/**
 * Reads the colours of the site from the stylesheet that states them.
 *
 * @param tokens text of `tokens.css`
 * @returns the light colours, and the dark ones complete
 * @throws when a theme has no colours
 */
export function readColours(tokens: string): Readonly<Record<'light' | 'dark', Colours>> {
  const text = tokens.replace(/\/\*[\s\S]*?\*\//g, '');
  const darkAt = text.indexOf('@media (prefers-color-scheme: dark)');
  if (darkAt === -1) throw new Error('tokens.css has no dark colours.');
  const light = declarations(text.slice(0, darkAt));
  const dark = declarations(/\{([^{}]*\{[^{}]*\})/.exec(text.slice(darkAt))?.[1] ?? '');
  if (light.size === 0 || dark.size === 0) throw new Error('tokens.css lacks the colours of a theme.');
  return { light, dark: new Map([...light, ...dark]) };
}

function declarations(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, selector = '', body = ''] of text.matchAll(block)) {
    if (selector.trim() !== ':root') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g))
      found.set(name, value.trim());
  }
  return found;
}

/**
 * Writes the colours of one theme as rules. A page in a frame must not follow the reader's dark screen by itself:
 * the article around it may be light.
 */
export function colourRules({ light, dark }: ReturnType<typeof readColours>, theme: Theme): string {
  const rule = (colours: Colours, scheme: string): string =>
    `:root{color-scheme:${scheme};${[...colours].map(([name, value]) => `${name}:${value}`).join(';')}}`;
  if (theme === 'dark') return rule(dark, 'dark');
  if (theme === 'light') return rule(light, 'light');
  return `${rule(light, 'light')}@media screen and (prefers-color-scheme:dark){${rule(dark, 'dark')}}`;
}
