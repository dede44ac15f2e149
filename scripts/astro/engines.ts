import type { Plugin } from 'vite';

/** The oldest browsers in which text, charts, tables, links, downloads and frames work; what is built for all. */
export const oldestEngines: string[] = ['chrome92', 'firefox102', 'safari15'];

/** The oldest browsers in which everything works, Explore and the search too. */
export const wholeEngines: string[] = ['chrome116', 'firefox140', 'safari16.4'];

/**
 * Writes scripts and style sheets in a language that the oldest browsers of the promise understand. What a newer
 * function of the language does, no build can put into an old browser; `tests/site/engines.test.ts` looks for those.
 */
export function enginesPlugin(): Plugin {
  return {
    name: 'engines',
    config: () => ({ build: { cssTarget: oldestEngines } }),
    // Astro asks for the newest language for pages, whatever stands in the settings of the whole build.
    configEnvironment: (name) => (name === 'client' ? { build: { target: oldestEngines } } : undefined),
  };
}
