import type { APIRoute, GetStaticPaths } from 'astro';
import { hostScripts } from '../../publish/embeds.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(hostScripts()).map(([script, code]) => ({ params: { script }, props: { code } }));

export const GET: APIRoute = ({ props }) =>
  new Response(`${props.code}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
