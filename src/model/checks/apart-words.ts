import { mixedUp } from '../apart-words.ts';
import type { Path } from '../place.ts';
import type { Check } from './check.ts';

/** In no text of the data does a word stand for a thing that the glossary keeps apart from what it names. */
export const checkApartWords: Check = (content, refuse) => {
  const { apart } = content.single.glossary;
  const visit = (file: string, path: Path, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
      for (const { zh, en } of mixedUp({ zh: value.zh, en: value.en }, apart))
        refuse(
          file,
          [...path, 'en'],
          `“${en}” where the Chinese has “${zh}”`,
          'words for the same thing in both languages, which the glossary keeps apart',
          'Correct the language that is wrong; see “apart” in data/glossary.json.',
        );
      return;
    }
    for (const [key, inner] of Object.entries(value))
      visit(file, [...path, Array.isArray(value) ? Number(key) : key], inner);
  };
  for (const [name, file] of Object.entries(content.single))
    if (name !== 'glossary') visit(`data/${name}.json`, [], file);
  visit('data/glossary.json', ['terms'], content.single.glossary.terms);
  for (const { dataset, observations } of content.datasets) {
    visit(dataset.file, [], dataset.content);
    visit(observations.file, [], observations.content);
  }
  for (const figure of content.figures) visit(figure.file, [], figure.content);
};
