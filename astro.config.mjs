import { defineConfig, passthroughImageService } from 'astro/config';
import { classicScriptPlugin } from './scripts/astro/classic-script-plugin.ts';
import { contentPlugin } from './scripts/astro/content-plugin.ts';
import { enginesPlugin } from './scripts/astro/engines.ts';
import { ownCopyPlugin } from './scripts/astro/own-copy-plugin.ts';
import { readSettings } from './scripts/run/settings.ts';

const settings = readSettings(process.env);

export default defineConfig({
  output: 'static',
  site: settings.siteUrl,
  base: settings.basePath,
  outDir: settings.outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'auto' },
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  vite: { plugins: [classicScriptPlugin(), contentPlugin(settings), enginesPlugin(), ownCopyPlugin()] },
});
