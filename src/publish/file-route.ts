import { site } from '../site/site.ts';
import { publishedFiles } from './published-files.ts';

/** The paths of the published files below a folder, for a route that serves the rest of their path. */
export function pathsBelow(folder: string): { readonly params: { readonly path: string } }[] {
  return [...publishedFiles(site()).files.keys()]
    .filter((name) => name.startsWith(folder))
    .map((name) => ({ params: { path: name.slice(folder.length) } }));
}

/** Serves a published file; `prefix` is its whole path, or its folder where the route names the rest. */
export function fileRoute(
  prefix: string,
): (context: { readonly params: Readonly<Record<string, string | undefined>> }) => Response {
  return ({ params }) => {
    const content = publishedFiles(site()).files.get(`${prefix}${params.path ?? ''}`);
    return content === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(new Uint8Array(content));
  };
}
