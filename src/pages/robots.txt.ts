import type { APIRoute } from 'astro';
import { fileAddress } from '../site/addresses.ts';

/** Everything may be read; the sitemap is named only where its address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site ? `\nSitemap: ${new URL(fileAddress('sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
};
