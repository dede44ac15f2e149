import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { attribute, elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { type PanelData, snippetsFor, usualChoice } from '../../src/embeds/panel-data.ts';
import type { Driver, Engine } from './drivers/driver.ts';
import { engines } from './drivers/engines.ts';
import { article, type Host, offeredSnippets, startHost } from './embed-hosts.ts';
import { type EngineQuestion, engineQuestions, engineVisits } from './engine-questions/questions.ts';
import { levels } from './figure-visit.ts';
import { siteFolder, siteUrl } from './pages.ts';

/** How long all visits in one engine may take on a slow machine, ms. */
const longest = 300_000;

const asksOf = ({ promise }: Engine): readonly EngineQuestion[] =>
  engineQuestions.filter((question) => promise === 'everything' || question.promise === 'reading');

/**
 * Makes all visits in one engine.
 *
 * @returns the complaints about each question
 */
async function visitIn(engine: Engine, articleAddress: string): Promise<Map<EngineQuestion, string[]>> {
  const found = new Map<EngineQuestion, string[]>(asksOf(engine).map((question) => [question, []]));
  const began = Date.now();
  const site = inject('siteAddress');
  const driver: Driver = await engine.start(site);
  try {
    for (const visit of engineVisits) {
      await driver.open(visit.address === undefined ? articleAddress : site + visit.address, visit.size);
      for (const question of asksOf(engine).filter(({ visits }) => visits.includes(visit.name)))
        found
          .get(question)
          ?.push(...(await ask(question, driver, engine)).map((complaint) => `${visit.name}: ${complaint}`));
    }
    console.log(
      `Visited ${engine.name}, version ${driver.version}, in ${Math.round((Date.now() - began) / 1000)} s.`,
    );
  } finally {
    await driver.close();
  }
  return found;
}

async function ask(
  question: EngineQuestion,
  driver: Driver,
  { promise }: Engine,
): Promise<readonly string[]> {
  try {
    return await question.check(driver, promise === 'everything');
  } catch (error) {
    return [`cannot be asked: ${error}`];
  }
}

/** The article of another site, with a frame by each way in, and one of a view that is set. */
function showArticle(host: Host): string {
  const { element: code, ...others } = offeredSnippets(levels.en.html);
  const root = inject('siteAddress').replace(/\/$/, '');
  // The script of the element knows the address that the site was built for, which is not the one it is served at.
  const element = readFileSync(path.join(siteFolder(), 'embed', 'hz-figure.js'), 'utf8');
  // The element comes last: its frame, in a tree of its own, is not counted among those of the page.
  const html = [...Object.values(others), setView(), code]
    .join('\n')
    .replace(/<script src="[^"]*hz-figure\.js"[^>]*>/, () => `<script type="module">${element}`)
    .replaceAll(siteUrl, root);
  return host.show({ html: article(html) });
}

/** The code of growth, as the panel of a figure gives it once growth is shown. */
function setView(): string {
  const elements = [...elementsOf(parsePage(levels.en.html))];
  const panel = elements.find((each) => attribute(each, 'id') === 'embed');
  const data = panel && [...elementsOf(panel)].find(({ tagName }) => tagName === 'script');
  if (!data) throw new Error(`The panel of ${levels.en.address} has no data.`);
  return snippetsFor(JSON.parse(textOf(data)) as PanelData, { ...usualChoice('en'), view: 'growth' })
    .listener;
}

let host: Host;
let articleAddress: string;
beforeAll(async () => {
  host = await startHost();
  articleAddress = showArticle(host);
});
afterAll(() => host.close());

describe('the engines', () => {
  it('are all there where EVERY_ENGINE asks for them', () => {
    const missing = engines.filter((engine) => engine.missing() !== undefined).map(({ name }) => name);
    expect(process.env.EVERY_ENGINE ? missing : []).toEqual([]);
  });
});

for (const engine of engines) {
  const missing = engine.missing();
  describe.skipIf(missing !== undefined)(
    `in ${engine.name}${missing ? `, skipped because ${missing}` : ''}`,
    () => {
      let complaints: Map<EngineQuestion, string[]>;
      beforeAll(async () => {
        complaints = await visitIn(engine, articleAddress);
      }, longest);

      it.each(asksOf(engine))('$name', (question) => {
        expect(complaints.get(question)).toEqual([]);
      });
    },
  );
}
