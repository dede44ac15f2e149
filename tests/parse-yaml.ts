import { createRequire } from 'node:module';

/** Astro’s own parser: the project needs none for its few files in YAML. */
const { load } = createRequire(createRequire(import.meta.url).resolve('astro/package.json'))('js-yaml') as {
  load(text: string): unknown;
};

/**
 * @param text in YAML 1.2
 * @returns what it says; throws where it is none
 */
export function parseYaml(text: string): unknown {
  return load(text);
}
