import { formatDate } from '../../src/locale/format.ts';
import { toPlainText } from '../../src/model/plain-text.ts';
import type { HistoricalRecord } from '../../src/model/record.ts';

const start = '## Data\n';
const end = '## Site\n';

/**
 * Writes the Data part of the changelog from the versions of the data, in both languages, so that the two cannot
 * disagree.
 *
 * @param changelog text of CHANGELOG.md
 * @returns the same with its Data part written anew
 */
export function withDataPart(changelog: string, record: HistoricalRecord): string {
  const [from, to] = [changelog.indexOf(start), changelog.indexOf(end)];
  if (from === -1 || to < from) throw new Error('CHANGELOG.md lacks its parts Data and Site, in this order.');
  const versions = record.versions.map(({ version, date, changes }) => {
    const lines = changes.flatMap((change) => {
      const values = change.kind === 'revised' ? change.values : [];
      return [
        `- ${toPlainText(change.text, 'en', record).text}`,
        `  ${toPlainText(change.text, 'zh', record).text}`,
        ...values.map(({ observation, was, now }) => `  - \`${observation}\`: ${was} → ${now}`),
      ];
    });
    return `### ${version}, ${formatDate(date, 'en')}\n\n${lines.join('\n')}\n\n`;
  });
  return `${changelog.slice(0, from)}${start}\n${versions.join('')}${changelog.slice(to)}`;
}
