import { describe, expect, it } from 'vitest';
import { elementsOf, type PageElement, parsePage } from '../../../scripts/finish/parse-page.ts';
import { complaintsAboutTables } from './tables.ts';

const elementsIn = (html: string): PageElement[] => [...elementsOf(parsePage(html))];

describe('the rule for tables', () => {
  const table =
    '<div><table><caption>Output</caption><tbody><tr><th scope="row">2007<small>first print</small></th><td><a class="value">83.5</a></td></tr></tbody></table></div>';
  const link = '<p><a href="/download/output.csv" download>CSV</a></p>';
  const file = 'period,shown\r\n2007,83.5\r\n';
  const check = (html: string, text: string | undefined = file): string[] =>
    complaintsAboutTables(elementsIn(html), () => text);

  it('is content with a file that says what the table says', () => {
    expect(check(`<section>${table}${link}</section>`)).toEqual([]);
  });

  it.each([
    ['no link', `<section>${table}</section>`],
    ['a link in another section', `<section>${table}</section><section>${link}</section>`],
    ['a link above it', `<section>${link}${table}</section>`],
    ['a link that saves nothing', `<section>${table}${link.replace(' download', '')}</section>`],
  ])('notices %s', (_, html) => {
    expect(check(html)).toEqual(['Output: no file below it']);
  });

  it('notices a link to no file', () => {
    expect(complaintsAboutTables(elementsIn(`<section>${table}${link}</section>`), () => undefined)).toEqual([
      '/download/output.csv: no such file',
    ]);
  });

  it('notices a number that the file does not have beside its heading', () => {
    expect(check(`<section>${table}${link}</section>`, 'period,shown\r\n2007,83.4\r\n2008,83.5\r\n')).toEqual(
      [
        '/download/output.csv: nothing says 2007, 83.5',
        '/download/output.csv: the table has no row for 2008, 83.5',
      ],
    );
  });

  it('notices a row of the file that no table shows', () => {
    expect(check(`<section>${table}${link}</section>`, `${file}2008,90\r\n`)).toEqual([
      '/download/output.csv: the table has no row for 2008, 90',
    ]);
  });
});
