import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../locale/languages.ts';
import { atomFeed } from '../../publish/feed.ts';
import { site as loadedSite } from '../../site/site.ts';

// A feed is read far from the site and needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const origin = import.meta.env.SITE;
  if (!origin) return [];
  const root = new URL(import.meta.env.BASE_URL, origin).href;
  return languages.map((language) => ({
    params: { language },
    props: { xml: atomFeed(loadedSite(), language, root) },
  }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.xml as string, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
