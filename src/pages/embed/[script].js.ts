import type { APIRoute, GetStaticPaths } from 'astro';
import { hostScripts, siteRoot } from '../../publish/embeds.ts';

// The scripts for the pages of others name this site, and without SITE_URL nobody knows what it is called.
export const getStaticPaths: GetStaticPaths = () => {
  const root = siteRoot();
  if (!root) return [];
  return Object.entries(hostScripts(root)).map(([script, code]) => ({ params: { script }, props: { code } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(`${props.code}\n`, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
