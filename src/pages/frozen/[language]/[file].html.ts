import type { APIRoute, GetStaticPaths } from 'astro';
import { languages } from '../../../locale/languages.ts';
import { frozenFile, frozenVariants } from '../../../publish/embeds.ts';
import { site } from '../../../site/site.ts';

export const getStaticPaths: GetStaticPaths = () =>
  languages.flatMap((language) =>
    [...site().figures].flatMap(([id, drawn]) =>
      frozenVariants.map((variant) => {
        const { hash, html } = frozenFile(drawn[language], variant);
        return { params: { language, file: `${id}-${hash}` }, props: { html } };
      }),
    ),
  );

export const GET: APIRoute = ({ props }) =>
  new Response(props.html as string, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
