import { site } from '../site/site.ts';
import { publishedFiles } from './published-files.ts';

/** The paths of the published files below a folder, as the parameters of a catch-all route. */
export function pathsBelow(folder: string): { readonly params: { readonly path: string } }[] {
  return [...publishedFiles(site()).files.keys()]
    .filter((name) => name.startsWith(folder))
    .map((name) => ({ params: { path: name.slice(folder.length) } }));
}

/** Serves a published file; `prefix` is its path, or its folder if the route has the rest as a parameter. */
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
