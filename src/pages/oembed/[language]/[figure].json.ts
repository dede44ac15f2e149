import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../../locale/languages.ts';
import { oembedOf } from '../../../publish/embeds.ts';
import { siteRoot } from '../../../site/addresses.ts';
import { site } from '../../../site/site.ts';

// An oEmbed response needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const root = siteRoot();
  if (!root) return [];
  return languages.flatMap((language) =>
    [...site().figures].map(([figure, drawn]) => ({
      params: { language, figure },
      props: { answer: oembedOf(drawn[language], root) },
    })),
  );
};

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props.answer)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
