import { parse } from 'postcss';
import { type SvgElement, SvgText } from '../charts/svg-document.ts';
import { escapeXml } from '../locale/escape.ts';
import type { Colours } from './colours.ts';
import { writeElement } from './drawing.ts';
import type { Faces } from './faces.ts';

/** One rule of the stylesheet of charts: the classes that an element must have, and the declarations for it. */
interface Rule {
  readonly classes: readonly string[];
  readonly declarations: readonly (readonly [string, string])[];
}

/** CSS properties that SVG also has as attributes, which programs without stylesheets understand. */
const presentationAttributes = new Set([
  'fill',
  'fill-opacity',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
]);

/**
 * Reads the rules of the stylesheet of charts; rules inside at-rules, such as those for print, are left out.
 *
 * @param css text of `chart.css`
 * @throws when a selector is more than classes, which this reader does not understand
 */
export function readRules(css: string): readonly Rule[] {
  const rules = parse(css).nodes.flatMap((rule) => {
    if (rule.type !== 'rule') return [];
    const declarations = rule.nodes.flatMap((each) =>
      each.type === 'decl' ? [[each.prop, each.value] as const] : [],
    );
    return rule.selectors.map((selector): Rule => {
      if (!/^(\.[\w-]+)+$/.test(selector))
        throw new Error(
          `chart.css: the selector ${selector} is not made of classes; pictures cannot follow it.`,
        );
      return { classes: selector.slice(1).split('.'), declarations };
    });
  });
  // Rules with more classes override others, as in CSS; the sort is stable, so later rules override earlier ones.
  return rules.sort((a, b) => a.classes.length - b.classes.length);
}

interface Inherited {
  readonly variables: Colours;
  readonly bold: boolean;
}

export interface ChartStyle {
  readonly rules: readonly Rule[];
  readonly colours: Colours;
  readonly faces: Faces;
}

/**
 * Serializes a chart with its styles as attributes, for programs without stylesheets.
 *
 * @param drawing the root of a chart
 * @param style rules, colours and fonts to apply
 * @returns markup of the content of the root
 */
export function writeChart(drawing: SvgElement, style: ChartStyle): string {
  const write = (element: SvgElement, inherited: Inherited): string => {
    const classes = new Set((element.getAttribute('class') ?? '').split(/\s+/));
    const own = style.rules.filter((rule) => rule.classes.every((each) => classes.has(each)));
    const declared = new Map(own.flatMap((rule) => rule.declarations));
    const variables = new Map(inherited.variables);
    for (const [key, value] of declared)
      if (key.startsWith('--')) variables.set(key, resolveVariables(value, variables));
    const attributes = new Map<string, string>();
    for (const key of element.getAttributeNames())
      if (isKept(key)) attributes.set(key, element.getAttribute(key) ?? '');
    for (const [key, value] of declared)
      if (presentationAttributes.has(key)) attributes.set(key, resolveVariables(value, variables));
    const weight = Number(element.getAttribute('font-weight') ?? Number.NaN);
    const bold = Number.isNaN(weight) ? inherited.bold : weight >= 600;
    if (bold !== inherited.bold) attributes.set('font-family', bold ? style.faces.bold : style.faces.sans);
    return writeElement(element.localName, attributes, content(element, { variables, bold }));
  };
  const content = (element: SvgElement, inherited: Inherited): string =>
    element.childNodes
      .map((child) => (child instanceof SvgText ? escapeXml(child.data) : write(child, inherited)))
      .join('');
  return content(drawing, { variables: style.colours, bold: false });
}

function isKept(attribute: string): boolean {
  return attribute !== 'class' && attribute !== 'focusable' && !/^(data|aria)-/.test(attribute);
}

function resolveVariables(value: string, variables: Colours): string {
  return value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const found = variables.get(name);
    if (found === undefined) throw new Error(`chart.css: ${name} has no value in pictures.`);
    return found;
  });
}
