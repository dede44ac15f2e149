import { describe, expect, it } from 'vitest';
import { elementsOf, parsePage, textOf } from '../../scripts/finish/parse-page.ts';
import { loadRecord } from '../../src/model/load-record.ts';
import { toPlainText } from '../../src/model/plain-text.ts';
import { sitePages } from './pages.ts';

const { record } = loadRecord('.');

describe('the corrections page', () => {
  it.each(['zh', 'en'] as const)('tells every version of the data and every change in it: %s', (language) => {
    if (!record) throw new Error('The data are refused.');
    const page = sitePages().find(({ address }) => address === `${language}/corrections/`);
    const [main] = [...elementsOf(parsePage(page?.html ?? ''))].filter(({ tagName }) => tagName === 'main');
    const text = main ? textOf(main) : '';
    for (const { version, changes } of record.versions) {
      expect(text).toContain(version);
      for (const change of changes) expect(text).toContain(toPlainText(change.text, language, record).text);
    }
  });
});
