import type { Plugin } from 'vite';

const suffix = '?own';
const exploreScript = /\/src\/client\/explore\//;

/**
 * Gives the scripts of the Explore page their own copies of the modules that they share with the charts. Otherwise the
 * bundler would move the shared modules out of the one script of the charts, and every page with a chart would load
 * two files, and more of the model than it uses.
 */
export function ownCopyPlugin(): Plugin {
  return {
    name: 'own-copy',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !source.startsWith('.')) return null;
      if (!exploreScript.test(importer) && !importer.endsWith(suffix)) return null;
      const resolved = await this.resolve(source, importer.replace(suffix, ''), {
        ...options,
        skipSelf: true,
      });
      if (!resolved || resolved.external || exploreScript.test(resolved.id)) return resolved;
      return { ...resolved, id: `${resolved.id.replace(suffix, '')}${suffix}` };
    },
  };
}
