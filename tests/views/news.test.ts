import { expect, it } from 'vitest';
import { languages } from '../../src/locale/languages.ts';
import { soundSite } from '../../src/markdown/load-site.ts';
import { latestChanges } from '../../src/views/news.ts';
import { validSite } from '../model/compose-site.ts';

it('latestChanges gives as many charts and datasets as asked for, the latest first', () => {
  const site = soundSite(validSite);
  const [dataset] = site.record.datasets.values();
  if (!dataset) throw new Error('The fixture has no dataset.');
  const days = ['2020-01-01', '2024-01-01', '2022-01-01', '2023-01-01'];
  const datasets = new Map(
    days.map((changed) => [changed, { ...dataset, id: changed, file: { ...dataset.file, changed } }]),
  );
  for (const language of languages) {
    const news = latestChanges({ ...site, record: { ...site.record, datasets } }, language, 3);
    expect(news.filter((each) => each.kind === 'figure')).toHaveLength(3);
    const changed = news.filter((each) => each.kind === 'dataset').map((each) => each.changed);
    expect(changed).toEqual(['2024-01-01', '2023-01-01', '2022-01-01']);
    expect(news.map((each) => each.changed)).toEqual(
      news
        .map((each) => each.changed)
        .toSorted()
        .toReversed(),
    );
  }
});
