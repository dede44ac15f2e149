import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Driver, Engine } from './drivers/driver.ts';
import { engines } from './drivers/engines.ts';
import { article, type Host, offeredSnippets, startHost } from './embed-hosts.ts';
import { type EngineQuestion, engineQuestions, engineVisits } from './engine-questions/questions.ts';
import { levels } from './figure-visit.ts';
import { siteUrl } from './pages.ts';

/** How many engines are open at the same time. */
const enginesAtATime = 2;

const asksOf = ({ promise }: Engine): readonly EngineQuestion[] =>
  engineQuestions.filter((question) => promise === 'everything' || question.promise === 'reading');

const complaints = new Map<Engine, Map<EngineQuestion, string[]>>();
const failures = new Map<Engine, string>();

/** Makes all visits in one engine. */
async function visitIn(engine: Engine, articleAddress: string): Promise<void> {
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
    complaints.set(engine, found);
    console.log(
      `Visited ${engine.name}, version ${driver.version}, in ${Math.round((Date.now() - began) / 1000)} s.`,
    );
  } finally {
    await driver.close();
  }
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

/** The article of another site, with a frame by each way in. */
function showArticle(host: Host): string {
  const codes = Object.values(offeredSnippets(levels.en.html));
  const root = inject('siteAddress').replace(/\/$/, '');
  return host.show({ html: article(codes.join('\n').replaceAll(siteUrl, root)) });
}

beforeAll(async () => {
  const host = await startHost();
  const address = showArticle(host);
  const left = engines.filter((engine) => engine.missing() === undefined).values();
  const takeTurns = async (): Promise<void> => {
    for (const engine of left)
      await visitIn(engine, address).catch((error: unknown) => failures.set(engine, String(error)));
  };
  await Promise.all(Array.from({ length: enginesAtATime }, takeTurns));
  await host.close();
  for (const engine of engines)
    if (engine.missing()) console.log(`Not visited: ${engine.name}, because ${engine.missing()}.`);
}, 600_000);

for (const engine of engines) {
  describe.skipIf(engine.missing() !== undefined)(`in ${engine.name}`, () => {
    it.each(asksOf(engine))('$name', (question) => {
      expect(failures.get(engine)).toBeUndefined();
      expect(complaints.get(engine)?.get(question)).toEqual([]);
    });
  });
}
