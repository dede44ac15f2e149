import type { APIRoute } from 'astro';
import contract from '../../embeds/contract.json' with { type: 'json' };

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(contract, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
