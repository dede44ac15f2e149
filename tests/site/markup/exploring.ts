import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute } from '../../../scripts/finish/parse-page.ts';
import { siteFolder } from '../pages.ts';
import { elementsNamed, type MarkupCheck, type ParsedPage } from './markup-check.ts';

/** Addresses of the scripts that a page loads. */
const scriptsOf = (page: ParsedPage): string[] =>
  elementsNamed(page, 'script').flatMap((element) => attribute(element, 'src') ?? []);

/** Only the Explore page loads its script, or any script that would load Plot. */
export function exploring(): MarkupCheck {
  const own = new Set<string>();
  const others = new Map<string, string>();
  return {
    name: 'the script of exploring, and Plot with it, is borne by its own page alone',
    read: (page) => {
      for (const script of scriptsOf(page))
        if (page.kind === 'explore') own.add(script);
        else others.set(script, page.file);
    },
    complaints: () => {
      const names = readdirSync(path.join(siteFolder(), '_astro'));
      const plot = names.filter((name) => /^chart\..*\.js$/.test(name));
      if (own.size === 0 || plot.length !== 1) return ['no page to explore on, or not one script that draws'];
      const loadsPlot = (script: string): boolean =>
        script.includes('/_astro/') &&
        readFileSync(path.join(siteFolder(), script), 'utf8').includes(plot[0] as string);
      return [...others].flatMap(([script, file]) =>
        own.has(script) || loadsPlot(script) ? [`${file} loads ${script}`] : [],
      );
    },
  };
}
