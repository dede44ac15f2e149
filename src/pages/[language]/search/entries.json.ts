import type { APIRoute } from 'astro';
import { type Language, languages } from '../../../locale/languages.ts';
import { searchEntries } from '../../../publish/search-entries.ts';
import { site } from '../../../site/site.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(searchEntries(site(), params.language as Language)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
