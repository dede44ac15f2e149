import { parse } from 'postcss';
import { type Language, otherLanguage } from '../locale/languages.ts';
import type { Colours, Themes } from '../pictures/colours.ts';
import type { Theme } from './addresses.ts';

/**
 * Writes the colours of a theme as rules. Only `auto` follows the dark mode of the reader, because the article around
 * the frame may be light.
 *
 * @param rules the stylesheet that uses the colours; unused colours are left out
 */
export function colourRules({ light, dark }: Themes, theme: Theme, rules: string): string {
  const used = new Set(rules.match(/(?<=var\()--[\w-]+/g));
  const rule = (colours: Colours, scheme: string): string => {
    const own = [...colours].filter(([name]) => used.has(name));
    return `:root{color-scheme:${scheme};${own.map(([name, value]) => `${name}:${value}`).join(';')}}`;
  };
  if (theme === 'dark') return rule(dark, 'dark');
  if (theme === 'light') return rule(light, 'light');
  return `${rule(light, 'light')}@media screen and (prefers-color-scheme:dark){${rule(dark, 'dark')}}`;
}

/**
 * The colours of a page whose theme and background are attributes of its root, `data-theme` and `data-background`.
 *
 * @param rules the stylesheet that uses the colours
 */
export function settableColourRules(themes: Themes, rules: string): string {
  const [light, dark] = (['light', 'dark'] as const).map((theme) => colourRules(themes, theme, rules));
  const when = (attribute: string): string => (dark ?? '').replace(':root', `:root[${attribute}]`);
  return (
    `${light}${when('data-theme=dark')}@media screen and (prefers-color-scheme:dark){${when('data-theme=auto')}}` +
    ':root[data-background=white]{--paper:#fff}:root[data-background=none]{--paper:transparent}'
  );
}

/**
 * Sets from which height a frame shows the narrow drawing, however wide it is; see `embed.css`.
 *
 * @param height from `tallFrame`, px
 * @throws when the rules do not have the place for it
 */
export function withTallFrames(rules: string, height: number): string {
  if (!rules.includes('(min-height:9999px)')) throw new Error('embed.css has no rule for tall frames.');
  return rules.replace('(min-height:9999px)', `(min-height:${height}px)`);
}

/**
 * Leaves out the rules for classes that a figure does not use, for the buttons of tooltips, which embeds have none of,
 * and for the other language, to keep embeds small.
 *
 * @param rules a minified stylesheet without comments
 * @param drawings the SVG of the figure
 * @param language of the embed
 * @param unseen beginnings of selectors of what its tooltips never show; default: none
 */
export function rulesFor(
  rules: string,
  drawings: string,
  language: Language,
  unseen: readonly string[] = [],
): string {
  const drawn = new Set(
    [...drawings.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  );
  // A tooltip of an embed has no button.
  const isDrawn = (selector: string): boolean =>
    !unseen.some((each) => selector.startsWith(each)) &&
    !selector.includes('button') &&
    (selector.match(/\.c-[\w-]+/g) ?? []).every((name) => drawn.has(name.slice(1)));
  const other = otherLanguage(language);
  const root = parse(rules);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((each) => isDrawn(each) && !each.includes(`:lang(${other})`));
    if (kept.length === 0) rule.remove();
    // Such rules stand behind those that they overrule, so the page needs not name its language.
    else rule.selectors = kept.map((each) => each.replace(`:lang(${language}) `, ''));
  });
  // A property that no rule asks for, such as the colour of a line in a chart without lines, is dead weight.
  const asked = new Set(root.toString().match(/(?<=var\()--[\w-]+/g));
  root.walkDecls(/^--/, (declaration) => {
    if (!asked.has(declaration.prop)) declaration.remove();
  });
  root.walkRules((rule) => {
    if (rule.nodes.length === 0) rule.remove();
  });
  root.walkAtRules((condition) => {
    if (condition.nodes?.length === 0) condition.remove();
  });
  root.walkRules((rule) => {
    const next = rule.next();
    if (next?.type !== 'rule' || next.selector !== rule.selector) return;
    next.prepend(rule.nodes);
    rule.remove();
  });
  return root.toString();
}
