import { createRequire } from 'node:module';

/** The parser of Astro: the project has too few YAML files for one of its own. */
const { load } = createRequire(createRequire(import.meta.url).resolve('astro/package.json'))('js-yaml') as {
  load(text: string): unknown;
};

/**
 * @param text in YAML 1.2
 * @returns its value; throws if the text is not YAML
 */
export function parseYaml(text: string): unknown {
  return load(text);
}
