import type { APIRoute, GetStaticPaths } from 'astro';
import { storyOembed } from '../../../../embeds/oembed.ts';
import { languages } from '../../../../locale/languages.ts';
import { siteRoot } from '../../../../site/addresses.ts';
import { site } from '../../../../site/site.ts';

// An oEmbed response needs absolute addresses; without SITE_URL there is none.
export const getStaticPaths: GetStaticPaths = () => {
  const root = siteRoot();
  if (!root) return [];
  const { stories, record } = site();
  return languages.flatMap((language) =>
    [...stories].map(([id, story]) => {
      const { title } = story[language].meta;
      const answer = storyOembed({ id, language, title }, { root, siteName: record.site.title[language] });
      return { params: { language, story: id }, props: { answer } };
    }),
  );
};

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props.answer)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
