import { languages } from '../locale/languages.ts';
import { fill, words } from '../locale/words.ts';
import type { DatasetAbout } from './about-dataset.ts';
import type { Column } from './table.ts';

/** The README of a dataset's archive, Chinese first, then English: what it is, how to cite it, what each column means. */
export function writeReadme(
  about: DatasetAbout,
  files: readonly string[],
  columns: readonly Column[],
): string {
  const parts = languages.map((language) => {
    const { download: text, column } = words(language);
    const said = (id: keyof typeof text.about, value: string): string =>
      `- ${fill(text.said, { name: text.about[id], value })}`;
    return [
      `# ${about.title[language]}`,
      about.description[language],
      [
        said('version', about.version),
        said('modified', about.modified),
        said('page', about.pages[language]),
        said('hash', about.hash),
      ].join('\n'),
      `## ${text.about.citation}`,
      about.citation[language],
      `## ${text.about.licence}`,
      about.licence.terms[language],
      `## ${text.readme.files}`,
      text.readme.about,
      files.map((name) => `- ${name}`).join('\n'),
      `## ${text.readme.use}`,
      text.useList.map((each) => `- ${each}`).join('\n'),
      `## ${text.readme.columns}`,
      columns.map(({ name }) => `- \`${name}\`: ${column[name]}`).join('\n'),
    ].join('\n\n');
  });
  return `${parts.join('\n\n---\n\n')}\n`;
}
