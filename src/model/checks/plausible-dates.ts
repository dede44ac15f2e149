import { lastDayOf } from '../dates.ts';
import type { Path } from '../place.ts';
import type { Dated } from '../schemas/primitives.ts';
import type { Check } from './check.ts';

/** The words by which sources say that a figure is no final count; such a figure may be printed before its period ends. */
const early = /预|计划|目标|初步|快报|preliminary|estimate|expected|forecast|plan|target/i;

/**
 * Nothing is printed before it has happened: a source and an edition are no older than the end of the period they
 * report, unless the source itself calls the figure an estimate, and no date lies after the last change of the data.
 */
export const checkPlausibleDates: Check = (content, refuse) => {
  const sources = new Map(content.single.sources.sources.map((each) => [each.id, each]));
  const editions = new Map(content.single.editions.editions.map((each) => [each.id, each]));
  for (const { dataset, observations } of content.datasets) {
    const states = new Set(
      dataset.content.series.filter((each) => each.accumulation === 'day').map((each) => each.id),
    );
    observations.content.observations.forEach((each, index) => {
      if (early.test(each.status ?? '')) return;
      const path = ['observations', index];
      const tooEarly = (dated: Dated | undefined): boolean =>
        dated !== undefined && lastDayOf(dated) < each.end;
      const released = editions.get(each.edition)?.released;
      const older = each.printings.flatMap(({ source }, at) => {
        const published = sources.get(source)?.published;
        return published && tooEarly(published) ? [{ source, at, published }] : [];
      });
      // A state that holds on a day may have been printed before as well; one print of the day itself is enough.
      const prints = states.has(each.series) && older.length < each.printings.length ? [] : older;
      const declared = each.differs?.findIndex(({ from }) => from === 'release') ?? -1;
      if (declared >= 0) {
        if (prints.length === 0 && !tooEarly(released))
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
      for (const { source, at, published } of prints)
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
  const version = content.datasets
    .map(({ dataset }) => dataset.content.changed)
    .sort()
    .at(-1);
  if (version === undefined) return;
  const refuseFuture = (file: string, path: Path, dated: Dated): void => {
    // A year or month that has begun may go on after the day of the last change.
    if (dated.date <= version.slice(0, dated.date.length)) return;
    refuse(
      file,
      path,
      dated.date,
      `a date not after ${version}, the last change of a dataset`,
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
