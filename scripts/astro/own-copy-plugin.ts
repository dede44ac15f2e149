import type { Plugin } from 'vite';

const mark = '?own';
const asker = /\/src\/client\/explore\//;

/**
 * Gives the scripts of the page of comparisons copies of their own of the modules that they share with the charts.
 * The bundler would otherwise cut what is shared out of the charts' one script, and every page with a chart would load
 * two files, and more of the model than it uses.
 */
export function ownCopyPlugin(): Plugin {
  return {
    name: 'own-copy',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !source.startsWith('.')) return null;
      if (!asker.test(importer) && !importer.endsWith(mark)) return null;
      const resolved = await this.resolve(source, importer.replace(mark, ''), { ...options, skipSelf: true });
      if (!resolved || resolved.external || asker.test(resolved.id)) return resolved;
      return { ...resolved, id: `${resolved.id.replace(mark, '')}${mark}` };
    },
  };
}
