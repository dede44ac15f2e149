/** Values of the site's custom properties, by name with its dashes. */
export type Colours = ReadonlyMap<string, string>;

/** The colours of both themes, each complete. */
export type Themes = Readonly<Record<'light' | 'dark', Colours>>;

/**
 * Reads the colours of the site from the stylesheet that states them.
 *
 * @param tokens text of `tokens.css`
 * @throws when a theme has no colours
 */
export function readColours(tokens: string): Themes {
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
  for (const [, selector = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (selector.trim() !== ':root') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g))
      found.set(name, value.trim());
  }
  return found;
}
