import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/run/serve.ts';
import { browserArguments, findBrowser } from './browser.ts';
import { siteFolder } from './pages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a browser listens that all test files share. */
    browserEndpoint: string;
    /** Address of the served site, with a slash at its end. */
    siteAddress: string;
  }
}

/** Starts one browser and one server for all tests of the built site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await serve(siteFolder(), { port: 0 });
  const found = findBrowser(process.env);
  const environment = Object.entries(process.env).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const browser = await chromium.launchServer({
    executablePath: found.executablePath,
    args: [...browserArguments],
    env: { ...Object.fromEntries(environment), ...found.env },
  });
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('siteAddress', server.url);
  return async () => {
    await browser.close();
    await server.close();
  };
}
