import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapFiles } from '../publish/sitemap.ts';
import { siteRoot } from '../site/addresses.ts';
import { pagePaths } from '../site/page-paths.ts';
import { site } from '../site/site.ts';

// A sitemap needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const root = siteRoot();
  if (!root) return [];
  const files = sitemapFiles(pagePaths(site()), root);
  return Object.entries(files).map(([sitemap, xml]) => ({ params: { sitemap }, props: { xml } }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.xml as string, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
