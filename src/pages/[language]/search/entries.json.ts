import type { APIRoute } from 'astro';
import { searchEntries } from '../../../components/search-entries.ts';
import { site } from '../../../components/site.ts';
import { type Language, languages } from '../../../locale/languages.ts';

export const getStaticPaths = () => languages.map((language) => ({ params: { language } }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(searchEntries(site(), params.language as Language)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
