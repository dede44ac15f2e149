import type { APIRoute, GetStaticPaths } from 'astro';
import { panelProgram } from '../publish/embeds.ts';

// The name states the content, so that a browser may keep the file for good.
export const getStaticPaths: GetStaticPaths = () => [{ params: { program: panelProgram.name } }];

export const GET: APIRoute = () =>
  new Response(`${panelProgram.code}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
