import { type Container, parse } from 'postcss';
import { type Engines, type Feature, featureAt, missingIn } from './first-versions.ts';

/**
 * Finds what a style sheet asks of the browser that some of the engines do not have: properties, their words and
 * functions, pseudo-classes, rules and media features. What stands in `@supports` asks first and is not looked at.
 *
 * @param code a style sheet as it is sent
 * @returns names with the engines that miss them
 */
export function newInStyle(code: string, engines: Engines): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const take = (name: string, feature: Feature | undefined): void => {
    const missing = feature?.__compat ? missingIn([feature], engines) : [];
    if (missing.length > 0) found.set(name, missing);
  };
  const visit = (container: Container): void => {
    container.each((node) => {
      if (node.type === 'decl' && !node.prop.startsWith('-')) {
        take(node.prop, featureAt('css', 'properties', node.prop));
        for (const [, word = ''] of node.value.matchAll(/(?<![\w-])([a-z][a-z-]*)(?![\w(-])/g))
          take(`${node.prop}: ${word}`, featureAt('css', 'properties', node.prop, word));
        for (const [, name = ''] of node.value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g)) {
          const feature = [
            'color',
            'image',
            'gradient',
            'transform-function',
            'filter-function',
            'basic-shape',
          ]
            .map((type) => featureAt('css', 'types', type, name))
            .find((each) => each);
          take(`${name}()`, featureAt('css', 'types', name) ?? feature);
        }
        for (const [, unit = ''] of node.value.matchAll(/(?<![\w.-])[\d.]+([a-z]+)/g))
          take(unit, featureAt('css', 'types', 'length', unit) ?? viewportUnit(unit));
      }
      if (node.type === 'rule') {
        for (const [, name = ''] of node.selector.matchAll(/::?([a-z-]+)/g))
          take(`:${name}`, featureAt('css', 'selectors', name));
        if (node.selector.includes('&')) take('&', featureAt('css', 'selectors', 'nesting'));
      }
      if (node.type === 'atrule') {
        take(`@${node.name}`, featureAt('css', 'at-rules', node.name));
        if (node.name === 'supports') return;
        if (node.name === 'media') {
          if (/[<>]/.test(node.params))
            take('@media (a < b)', featureAt('css', 'at-rules', 'media', 'range_syntax'));
          for (const [, name = ''] of node.params.matchAll(/\(([a-z-]+)/g))
            take(`@media (${name})`, featureAt('css', 'at-rules', 'media', name));
        }
      }
      if ('nodes' in node && node.nodes) visit(node as Container);
    });
  };
  visit(parse(code));
  return found;
}

function viewportUnit(unit: string): Feature | undefined {
  return /^[dsl]v[hwib]$/.test(unit)
    ? featureAt('css', 'types', 'length', 'viewport_percentage_units_dynamic')
    : undefined;
}
