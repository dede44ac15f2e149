import path from 'node:path';
import { build, type Plugin } from 'vite';
import { oldestEngines } from './engines.ts';

const ending = '?classic';

/**
 * Lets a page import a browser script as the text of one small classic script, for places where modules cannot be
 * loaded: `import code from '../../client/embed.ts?classic'`.
 */
export function classicScriptPlugin(): Plugin {
  return {
    name: 'classic-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(ending)) return undefined;
      const file = id.slice(0, -ending.length);
      return `export default ${JSON.stringify(await bundle(file))};`;
    },
    // Vite would otherwise resolve the file and drop the query.
    async resolveId(source, importer) {
      if (!source.endsWith(ending) || importer === undefined) return undefined;
      return (
        path.resolve(path.dirname(importer.split('?')[0] ?? ''), source.slice(0, -ending.length)) + ending
      );
    },
  };
}

/**
 * @param file a TypeScript file, absolute
 * @returns the text of a script with everything it imports, for the oldest supported browsers
 */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      target: oldestEngines,
      modulePreload: false,
      lib: { entry: file, formats: ['iife'], name: 'hz' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !('output' in result)) throw new Error(`${file} gave no script.`);
  const code = result.output[0].code.trim();
  if (code.includes('</script')) throw new Error(`${file} holds the end of a script element.`);
  return code;
}
