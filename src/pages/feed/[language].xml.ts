import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../locale/languages.ts';
import { atomFeed } from '../../publish/feed.ts';
import { siteRoot } from '../../site/addresses.ts';
import { site } from '../../site/site.ts';

// A feed needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const root = siteRoot();
  if (!root) return [];
  return languages.map((language) => ({
    params: { language },
    props: { xml: atomFeed(site(), language, root) },
  }));
};

export const GET: APIRoute = ({ props }) =>
  new Response(props.xml as string, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
