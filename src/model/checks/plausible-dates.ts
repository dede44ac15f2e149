import { byId } from '../by-id.ts';
import { lastDayOf } from '../dates.ts';
import type { Path } from '../place.ts';
import type { Dated } from '../schemas/primitives.ts';
import type { Check } from './check.ts';

/** Words with which sources say that a figure is not final; such a figure may be printed before its period ends. */
const notFinal = /预|计划|目标|初步|快报|preliminary|estimate|expected|forecast|plan|target/i;

/**
 * Nothing is printed before it has happened: a source and an edition are no older than the end of the period they
 * report, unless the source itself calls the figure an estimate, and no date lies after the last change of the data.
 */
export const checkPlausibleDates: Check = (content, refuse) => {
  checkAge(content, refuse);
  checkFuture(content, refuse);
};

const checkAge: Check = (content, refuse) => {
  const sources = byId(content.single.sources.sources);
  const editions = byId(content.single.editions.editions);
  for (const { dataset, observations } of content.datasets) {
    const daySeries = new Set(
      dataset.content.series.filter((each) => each.accumulation === 'day').map((each) => each.id),
    );
    observations.content.observations.forEach((each, index) => {
      if (notFinal.test(each.status ?? '')) return;
      const path = ['observations', index];
      const tooEarly = (dated: Dated | undefined): boolean =>
        dated !== undefined && lastDayOf(dated) < each.end;
      const released = editions.get(each.edition)?.released;
      const older = each.printings.flatMap(({ source }, at) => {
        const published = sources.get(source)?.published;
        return published && tooEarly(published) ? [{ source, at, published }] : [];
      });
      // What is counted on a day may also have been printed before it; one source that is not older is enough.
      const tooOld = daySeries.has(each.series) && older.length < each.printings.length ? [] : older;
      const declared = each.differs?.findIndex(({ from }) => from === 'release') ?? -1;
      if (declared >= 0) {
        if (tooOld.length === 0 && !tooEarly(released))
          refuse(
            observations.file,
            [...path, 'differs', declared],
            'a difference from release that is not there',
            'a difference that exists',
            'Remove the declaration; nothing is older than the end of the period.',
          );
        return;
      }
      const remedy =
        'Correct the date or the period; if the source calls the figure an estimate, put its word into "status"; ' +
        'if it was said in advance, declare it: "differs": [{ "from": "release", "why": "said-in-advance" }].';
      for (const { source, at, published } of tooOld)
        refuse(
          observations.file,
          [...path, 'printings', at, 'source'],
          `"${source}", published ${published.date}, for a period that ends ${each.end}`,
          'a source that is no older than the end of the period',
          remedy,
        );
      if (released && tooEarly(released))
        refuse(
          observations.file,
          [...path, 'edition'],
          `"${each.edition}", released ${released.date}, for a period that ends ${each.end}`,
          'an edition that is no older than the end of the period',
          remedy,
        );
    });
  }
};

const checkFuture: Check = (content, refuse) => {
  const lastChange = content.datasets
    .map(({ dataset }) => dataset.content.changed)
    .sort()
    .at(-1);
  if (lastChange === undefined) return;
  const refuseFuture = (file: string, path: Path, dated: Dated): void => {
    // A year or month need only have begun by the day of the last change.
    if (dated.date <= lastChange.slice(0, dated.date.length)) return;
    refuse(
      file,
      path,
      dated.date,
      `a date not after ${lastChange}, the last change of a dataset`,
      'Correct the date, or set "changed" of the dataset that changed.',
    );
  };
  content.single.sources.sources.forEach((each, index) => {
    refuseFuture('data/sources.json', ['sources', index, 'published', 'date'], each.published);
  });
  content.single.editions.editions.forEach((each, index) => {
    refuseFuture('data/editions.json', ['editions', index, 'released', 'date'], each.released);
  });
};
