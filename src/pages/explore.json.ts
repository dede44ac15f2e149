import type { APIRoute } from 'astro';
import { exploreData } from '../publish/explore-data.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(exploreData(site())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
