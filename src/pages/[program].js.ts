import type { APIRoute, GetStaticPaths } from 'astro';
import { programs } from '../publish/embeds.ts';

// The names contain a digest of the content, so that browsers may cache the files for good.
export const getStaticPaths: GetStaticPaths = () =>
  Object.values(programs).map(({ name, code }) => ({ params: { program: name }, props: { code } }));

export const GET: APIRoute = ({ props }) =>
  new Response(`${props.code}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
