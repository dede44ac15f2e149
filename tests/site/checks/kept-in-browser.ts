import type { Page } from 'playwright-core';

/**
 * @param page an open page
 * @returns a complaint for each thing that this page, or an earlier one in the same browser, has stored
 */
export async function keptInBrowser(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const stored = await page.evaluate(async () => {
    const kept: string[] = [];
    if (localStorage.length > 0) kept.push(`keeps ${localStorage.key(0)} in local storage`);
    if (sessionStorage.length > 0) kept.push(`keeps ${sessionStorage.key(0)} in session storage`);
    const databases = await indexedDB.databases();
    if (databases.length > 0) kept.push(`keeps the database ${databases[0]?.name}`);
    return kept;
  });
  return [...cookies.map(({ name }) => `sets the cookie ${name}`), ...stored];
}
