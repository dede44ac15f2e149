import { escapeHtml } from '../locale/escape.ts';
import { languages, languageTag } from '../locale/languages.ts';
import { words } from '../locale/words.ts';

/**
 * Writes the page that a frame shows whose address leads to no chart. The address may be of either language, so it
 * speaks both.
 *
 * @param index the address of the list of charts in a language
 */
export function notFoundDocument(index: (language: 'zh' | 'en') => string): string {
  const title = languages.map((language) => words(language).notFound.chart).join(' · ');
  const parts = languages.map((language) => {
    const { chart, charts } = words(language).notFound;
    const link = `<a href="${escapeHtml(index(language))}" target="_blank" rel="noopener">${escapeHtml(charts)}</a>`;
    return `<p lang="${languageTag[language]}">${escapeHtml(chart)}<br>${link}</p>`;
  });
  return (
    `<!doctype html><html lang="${languageTag.zh}" data-fonts="system"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escapeHtml(title)}</title><meta name="robots" content="noindex"><link rel="icon" href="data:,">` +
    '<style>:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:1rem}</style>' +
    `</head><body><main>${parts.join('')}</main></body></html>\n`
  );
}
