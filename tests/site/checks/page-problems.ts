import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { SitePage } from '../pages.ts';

/**
 * Records the problems of a page from before it is opened: requests to other hosts, failed requests, and errors and
 * warnings in the console.
 *
 * @param page a page that is about to be opened
 * @param sitePage what will be opened
 * @returns gives the complaints so far
 */
export function listenForProblems(page: Page, sitePage: SitePage): () => string[] {
  const found: string[] = [];
  const home = new URL(inject('siteAddress')).origin;
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith('data:')) found.push(`asks for ${url}`);
  });
  page.on('requestfailed', (request) => {
    // A visit may end while the icon is loading; that is no failure.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') found.push(`fails to load ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    const expected = sitePage.file === '404.html' ? [200, 404] : [200, 302];
    if (!expected.includes(response.status())) found.push(`gets ${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) found.push(`says: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`throws: ${error.message}`));
  return () => found;
}
