import type { Path } from '../place.ts';
import type { Check, Refuse } from './check.ts';

/** What would be markup in HTML: a tag, a comment, or a character reference. */
const markup = /<[a-z/!?]|&(?:[a-z][a-z0-9]*|#\d+|#x[0-9a-f]+);/i;

/** No text of the data contains markup. Pages escape it, so readers would see the tags. */
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
  } else if (Array.isArray(value))
    value.forEach((each, index) => visit(file, [...path, index], each, refuse));
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) visit(file, [...path, key], inner, refuse);
}
