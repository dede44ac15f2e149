import { statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { escapeHtml } from '../../src/locale/escape.ts';
import type { Refusal } from '../../src/model/refusal.ts';
import type { Settings } from '../run/settings.ts';

const siteModule = '/src/markdown/load-site.ts';
const refusalModule = '/src/model/refusal.ts';

/** What this plugin needs of `load-site.ts`. */
interface SiteModule {
  loadSite(
    root: string,
    options: { asOf?: string | undefined; base?: string },
  ): { readonly refusals: readonly Refusal[] };
  forgetSite(changed: 'texts' | 'everything'): void;
}

interface RefusalModule {
  formatRefusals(refusals: readonly Refusal[]): string;
}

/**
 * Makes the development server follow the content: when a file changes, the content is loaded again and the page
 * reloads. While the content is refused, every page shows the refusals instead.
 *
 * @param settings where the content is
 */
export function contentPlugin(settings: Settings): Plugin {
  const data = path.join(settings.contentRoot, 'data');
  const prose = ['stories', 'texts'].map((name) => path.join(settings.contentRoot, 'src', name));
  const isContent = (file: string): boolean =>
    (file.startsWith(data + path.sep) && file.endsWith('.json')) ||
    prose.some((folder) => file.startsWith(folder + path.sep) && file.endsWith('.md'));

  return {
    name: 'content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add([data, ...prose]);
      const reload = async (file: string): Promise<void> => {
        const { forgetSite } = await loadModule<SiteModule>(server, siteModule);
        forgetSite(file.endsWith('.md') ? 'texts' : 'everything');
        server.environments.client.hot.send({ type: 'full-reload' });
      };
      const onChange = async (file: string): Promise<void> => {
        const handled = changedAt(file);
        await reload(file);
        // The watcher drops events that come shortly after one, so a second change in that time is looked for here.
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (changedAt(file) !== handled) await onChange(file);
      };
      server.watcher.on('all', (_event, file) => {
        if (!isContent(path.resolve(file))) return;
        // An error in the modules shows on the page; it must not end the server.
        onChange(file).catch((error: unknown) => console.error(error));
      });
      server.middlewares.use((request, response, next) => {
        if (!request.headers.accept?.includes('text/html')) return next();
        findRefusals(server, settings)
          .then((text) => (text === undefined ? next() : showRefusals(response, text, settings.basePath)))
          .catch(next);
        return undefined;
      });
    },
    handleHotUpdate: ({ file }) => (isContent(path.resolve(file)) ? [] : undefined),
  };
}

/** When a file last changed, in milliseconds; nothing when it is gone. */
function changedAt(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** Loads the instance of a module that the pages use, which has its own cache. */
function loadModule<Module>({ environments }: ViteDevServer, address: string): Promise<Module> {
  if (isRunnableDevEnvironment(environments.ssr)) return environments.ssr.runner.import<Module>(address);
  throw new Error('The development server has no environment that runs modules.');
}

async function findRefusals(
  server: ViteDevServer,
  { contentRoot, asOf, basePath }: Settings,
): Promise<string | undefined> {
  const { loadSite } = await loadModule<SiteModule>(server, siteModule);
  const { refusals } = loadSite(contentRoot, { asOf, base: basePath });
  if (refusals.length === 0) return undefined;
  return (await loadModule<RefusalModule>(server, refusalModule)).formatRefusals(refusals);
}

function showRefusals(response: ServerResponse, text: string, base: string): void {
  response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The content is refused</title>' +
      `<script type="module" src="${base}@vite/client"></script>` +
      '<style>body{font:16px/1.5 system-ui;margin:2rem;max-width:60rem}pre{white-space:pre-wrap}</style></head>' +
      '<body><h1>The content is refused</h1>' +
      `<p>This page comes back when the files below are mended.</p><pre>${escapeHtml(text)}</pre></body></html>`,
  );
}
