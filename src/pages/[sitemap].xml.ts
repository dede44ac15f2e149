import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapFiles } from '../publish/sitemap.ts';
import { pagePaths } from '../site/page-paths.ts';
import { site as loadedSite } from '../site/site.ts';

// A sitemap needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const origin = import.meta.env.SITE;
  if (!origin) return [];
  const files = sitemapFiles(pagePaths(loadedSite()), new URL(import.meta.env.BASE_URL, origin).href);
  return Object.entries(files).map(([sitemap, xml]) => ({ params: { sitemap }, props: { xml } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.xml as string, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
