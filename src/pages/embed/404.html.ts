import type { APIRoute } from 'astro';
import { notFoundDocument } from '../../embeds/not-found-document.ts';
import { pageAddress } from '../../site/addresses.ts';

export const GET: APIRoute = () =>
  new Response(
    notFoundDocument((language) => pageAddress(language, 'figures/')),
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
