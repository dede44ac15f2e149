import { languages } from '../../locale/languages.ts';
import type { Check } from './check.ts';
import { meaningOf } from './differences/meaning.ts';
import { printedFigures } from './differences/printed-figures.ts';

/**
 * No two series mean the same: figures of one thing from several books are one series in several editions, so that
 * nothing is counted twice and readers find everything about it in one place. For the same reason no two terms of the
 * glossary have the same name.
 */
export const checkSameMeaning: Check = (content, refuse) => {
  const figures = printedFigures(content);
  const seen = new Map<string, { readonly id: string; readonly file: string }>();
  for (const { dataset } of content.datasets)
    dataset.content.series.forEach((each, index) => {
      const key = `${meaningOf(each, figures)} | ${each.accumulation} | ${each.prices}`;
      const duplicate = seen.get(key);
      if (duplicate === undefined) seen.set(key, { id: each.id, file: dataset.file });
      else
        refuse(
          dataset.file,
          ['series', index],
          `"${each.id}", which means what "${duplicate.id}" in ${duplicate.file} means`,
          'one series for one indicator, entity, universe, measure, price basis and accumulation',
          'Make it an edition of the other series, or say in "coverage" what is special to it.',
        );
    });
  const named = new Map<string, string>();
  content.single.glossary.terms.forEach((each, index) => {
    for (const language of languages) {
      const names = [
        { name: each.name[language], path: ['name', language] },
        ...(each.aliases?.[language] ?? []).map((name, at) => ({ name, path: ['aliases', language, at] })),
      ];
      for (const { name, path } of names) {
        const key = `${language} ${name.toLowerCase()}`;
        const duplicate = named.get(key);
        if (duplicate === undefined) named.set(key, each.id);
        else
          refuse(
            'data/glossary.json',
            ['terms', index, ...path],
            `"${name}", which is the name of "${duplicate}" already`,
            'a name that no other term has',
            'Merge the two terms, or say in the name what sets them apart.',
          );
      }
    }
  });
};
