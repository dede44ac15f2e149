import { unprintable } from '../../locale/unprintable.ts';
import type { Path } from '../place.ts';
import type { Check, Refuse } from './check.ts';

/** What would be markup in HTML: a tag, a comment, or a character reference. */
const markup = /<[a-z/!?]|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i;

/**
 * No text of the data contains markup, which pages escape, so that readers would see the tags; nor characters that no
 * reader sees or that XML 1.0, HTML and spreadsheets cannot hold, line breaks included.
 */
export const checkMarkup: Check = (content, refuse) => {
  for (const [name, file] of Object.entries(content.single)) visit(`data/${name}.json`, [], file, refuse);
  for (const { dataset, observations } of content.datasets) {
    visit(dataset.file, [], dataset.content, refuse);
    visit(observations.file, [], observations.content, refuse);
  }
  for (const figure of content.figures) visit(figure.file, [], figure.content, refuse);
};

function visit(file: string, path: Path, value: unknown, refuse: Refuse): void {
  if (typeof value === 'string') {
    const found = markup.exec(value);
    if (found)
      refuse(
        file,
        path,
        `“${value.slice(found.index, found.index + 12)}”`,
        'text without markup',
        'Take the tag or character reference out; write the character itself.',
      );
    const [character] = unprintable(value);
    if (character)
      refuse(
        file,
        path,
        `the character ${character.name}`,
        'characters that a reader sees, in one line',
        'Delete it, or write what was meant.',
      );
  } else if (Array.isArray(value))
    value.forEach((each, index) => visit(file, [...path, index], each, refuse));
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) visit(file, [...path, key], inner, refuse);
}
