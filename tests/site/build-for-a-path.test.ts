import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findPages } from '../../scripts/finish/finish-pages.ts';
import { elementsOf, parsePage } from '../../scripts/finish/parse-page.ts';
import { findFile } from '../../scripts/run/serve.ts';
import { projectRoot } from '../../scripts/run/settings.ts';
import { readPages, type SitePage, sitePages } from './pages.ts';
import { ending, smallContent, startProgram } from './project-copy.ts';

const elsewhere = mkdtempSync(path.join(tmpdir(), 'record-path-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const kindAndLanguage = ({ kind, language }: SitePage): string => `${kind} ${language ?? ''}`;

describe('a build for a path on a host that nobody named', () => {
  it('keeps every address below the path, writes no absolute one, and says what is missing', async () => {
    const out = path.join(elsewhere, 'below a path');
    const env = { BASE_PATH: '/record/', SITE_URL: '', CORRECTIONS_CONTACT: '' };
    const { code, output } = await ending(
      startProgram(projectRoot, 'build', ['--content', smallContent, '--out', out], env),
    );
    expect(code).toBe(0);
    expect(output).toContain('SITE_URL is not set');
    expect(output).toContain('CORRECTIONS_CONTACT is not set');
    // The small site has every kind of page that the tested one has.
    const kindsOf = (pages: readonly SitePage[]): string[] => [...new Set(pages.map(kindAndLanguage))].sort();
    expect(kindsOf(readPages(out))).toEqual(kindsOf(sitePages()));
    const wrong = findPages(out).flatMap((name) =>
      [...elementsOf(parsePage(readFileSync(path.join(out, name), 'utf8')))].flatMap((element) =>
        element.attrs
          .filter(({ name: attribute }) => ['href', 'src', 'srcset', 'action'].includes(attribute))
          .filter(({ value }) => isOutside(value, out))
          .map(({ value }) => `${name}: ${value}`),
      ),
    );
    expect(wrong).toEqual([]);
    expect(readFileSync(path.join(out, 'zh', 'index.html'), 'utf8')).not.toMatch(/rel="canonical"|og:url/);
  }, 240_000);

  /** An address from the host's root must lie below the path, and lead to a file there. */
  function isOutside(address: string, out: string): boolean {
    if (!address.startsWith('/')) return false;
    const [, below] = /^\/record\/([^#?]*)/.exec(address) ?? [];
    return below === undefined || !path.isAbsolute(findFile(out, below) ?? '');
  }
});
