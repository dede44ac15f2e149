import { type AtRule, type ChildNode, parse } from 'postcss';

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
  const { nodes } = parse(tokens);
  const isDark = (node: ChildNode): boolean =>
    node.type === 'atrule' && node.params === '(prefers-color-scheme: dark)';
  const darkAt = nodes.findIndex(isDark);
  if (darkAt === -1) throw new Error('tokens.css has no dark colours.');
  // The rules after the dark colours set no colours.
  const light = propertiesIn(nodes.slice(0, darkAt));
  const dark = propertiesIn((nodes[darkAt] as AtRule).nodes ?? []);
  if (light.size === 0 || dark.size === 0) throw new Error('tokens.css lacks the colours of a theme.');
  return { light, dark: new Map([...light, ...dark]) };
}

function propertiesIn(nodes: readonly ChildNode[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of nodes)
    if (rule.type === 'rule' && rule.selector === ':root')
      rule.each((each) => {
        if (each.type === 'decl' && each.variable) found.set(each.prop, each.value);
      });
  return found;
}
