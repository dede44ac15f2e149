import type { APIRoute, GetStaticPaths } from 'astro';
import { panelProgram } from '../publish/embeds.ts';

// The name contains a digest of the content, so that browsers may cache the file for good.
export const getStaticPaths: GetStaticPaths = () => [{ params: { program: panelProgram.name } }];

export const GET: APIRoute = () =>
  new Response(`${panelProgram.code}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
