import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../scripts/run/settings.ts';
import { parseYaml } from './parse-yaml.ts';

// Tests of what hosts and external tools read: the citation, forms, settings, and the versions that they repeat.

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const readJson = <Shape>(file: string): Shape => JSON.parse(read(file)) as Shape;
const filesIn = (folder: string): string[] => readdirSync(join(projectRoot, folder)).sort();

const manifest = readJson<{
  version: string;
  devDependencies: Record<string, string>;
}>('package.json');
const [newest] = readJson<{ versions: { version: string; date: string }[] }>('data/versions.json').versions;
const citationSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  type: z.enum(['dataset', 'software']),
  title: z.string().min(1),
  message: z.string().min(1),
  abstract: z.string().min(1),
  authors: z.array(z.strictObject({ name: z.string().min(1), alias: z.string().min(1) })).min(1),
  version: z.string().min(1),
  // Without quotes it would be a date and not a text.
  'date-released': z.iso.date(),
  license: z.enum(['CC-BY-4.0', 'MIT']),
  keywords: z.array(z.string().min(1)).min(1),
});

const bilingual = z.string().regex(/[A-Za-z].*\p{Script=Han}/su, 'in English and Chinese');
const fieldSchema = z.strictObject({
  type: z.enum(['input', 'textarea', 'dropdown']),
  id: z.string().regex(/^[a-z]+$/),
  attributes: z.strictObject({
    label: bilingual,
    description: bilingual.optional(),
    placeholder: z.string().optional(),
    render: z.string().optional(),
    options: z.array(bilingual).min(2).optional(),
  }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const formSchema = z.strictObject({
  name: bilingual,
  description: bilingual,
  title: bilingual,
  labels: z.array(z.string()).optional(),
  body: z.array(
    z.union([
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: bilingual }) }),
      fieldSchema,
    ]),
  ),
});
const forms = filesIn('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

describe('the citation', () => {
  const citation = citationSchema.parse(parseYaml(read('CITATION.cff')));

  it('has the version and the day of the newest data', () => {
    expect({ version: citation.version, date: citation['date-released'] }).toEqual({
      version: newest?.version,
      date: newest?.date,
    });
  });

  it('names the site and its editors as the site does', () => {
    const { title, publisher } =
      readJson<Record<'title' | 'publisher', { zh: string; en: string }>>('data/site.json');
    expect(citation.title).toBe(`${title.en} · ${title.zh}`);
    expect(citation.authors).toEqual([{ name: publisher.en, alias: publisher.zh }]);
  });
});

describe('the versions', () => {
  it('of the code stand alike in package.json and in the lockfile', () => {
    const lock = readJson<{ version: string; packages: Record<string, { version: string }> }>(
      'package-lock.json',
    );
    expect([lock.version, lock.packages['']?.version]).toEqual([manifest.version, manifest.version]);
  });

  it('of Node are the pinned one for those who read .nvmrc', () => {
    expect(read('.nvmrc')).toBe(`${manifest.devDependencies.node}\n`);
  });

  it('are told apart, with their tags, in CONTRIBUTING and README', () => {
    const contributing = read('CONTRIBUTING.md');
    for (const words of ['`data/versions.json`', '`package.json`', '`data-v1.1.0`', '`v0.2.0`'])
      expect(contributing.slice(contributing.indexOf('## Versions and releases'))).toContain(words);
    expect(read('README.md')).toContain('CONTRIBUTING.md#versions-and-releases');
  });
});

describe('the forms for issues', () => {
  it('are for a wrong number, a chart that will not embed, and a bug', () => {
    expect(forms).toEqual(['bug.yml', 'embed.yml', 'wrong-number.yml']);
    expect(parseYaml(read('.github/ISSUE_TEMPLATE/config.yml'))).toEqual({ blank_issues_enabled: true });
  });

  it.each(forms)('ask in both languages, and for something, in %s', (name) => {
    const { body } = formSchema.parse(parseYaml(read(`.github/ISSUE_TEMPLATE/${name}`)));
    const fields = body.filter((each) => each.type !== 'markdown');
    expect(fields.filter(({ validations }) => validations?.required).length).toBeGreaterThan(1);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { type, attributes } of fields)
      expect(attributes.options !== undefined).toBe(type === 'dropdown');
  });

  it('have beside them one for pull requests, in both languages', () => {
    const template = read('.github/pull_request_template.md');
    for (const line of template.split('\n').filter(Boolean))
      expect(bilingual.safeParse(line).success, line).toBe(true);
  });
});

describe('Renovate', () => {
  interface Rule {
    readonly matchPackageNames?: readonly string[];
    readonly matchManagers?: readonly string[];
    readonly groupName?: string;
    readonly allowedVersions?: string;
  }
  const { packageRules } = readJson<{ packageRules: Rule[] }>('.github/renovate.json');
  const rulesFor = (name: string): Rule[] =>
    packageRules.filter(({ matchPackageNames }) => matchPackageNames?.includes(name));

  it('keeps TypeScript where the type check of pages accepts it', () => {
    expect(rulesFor('typescript').map(({ allowedVersions }) => allowedVersions)).toEqual(['<7']);
    expect(Number.parseInt(manifest.devDependencies.typescript ?? '', 10)).toBeLessThan(7);
  });

  it.each([
    ['node', '@types/node'],
    ['@sparticuz/chromium', 'playwright-core'],
  ])('moves %s together with %s', (one, other) => {
    const groupOf = (name: string) => rulesFor(name).flatMap(({ groupName }) => groupName ?? []);
    expect(groupOf(one)).toHaveLength(1);
    expect(groupOf(other)).toEqual(groupOf(one));
  });

  it('names only packages that are dependencies', () => {
    const named = packageRules.flatMap(({ matchPackageNames = [] }) => matchPackageNames);
    expect(named.filter((name) => !(name in manifest.devDependencies))).toEqual([]);
  });
});

describe('.editorconfig', () => {
  it('says what the formatter does', () => {
    const { formatter } = readJson<{
      formatter: Record<'indentStyle' | 'indentWidth' | 'lineWidth' | 'lineEnding', string | number>;
    }>('biome.json');
    const [, everywhere = ''] = read('.editorconfig').split(/^\[.*\]$/m);
    expect(everywhere.trim().split('\n')).toEqual([
      'charset = utf-8',
      `end_of_line = ${formatter.lineEnding}`,
      `indent_style = ${formatter.indentStyle}`,
      `indent_size = ${formatter.indentWidth}`,
      'insert_final_newline = true',
      'trim_trailing_whitespace = true',
      `max_line_length = ${formatter.lineWidth}`,
    ]);
  });
});

describe('the top of the repository', () => {
  // A copy without git has no list of its files.
  const isClone = existsSync(join(projectRoot, '.git'));

  it.skipIf(!isClone)(
    'holds folders, documents, and files that tools look for there, and nothing else',
    () => {
      const { stdout } = spawnSync('git', ['ls-files'], { cwd: projectRoot, encoding: 'utf8' });
      const tops = [...new Set(stdout.split('\n').map((file) => file.split('/')[0] ?? ''))].filter(Boolean);
      const folders = ['.ci', '.github', 'data', 'public', 'scripts', 'src', 'tests'];
      const documents = ['CHANGELOG.md', 'CITATION.cff', 'CONTRIBUTING.md', 'LICENSE', 'LICENSE-CONTENT.md'];
      const settings = ['.editorconfig', '.gitattributes', '.gitignore', '.npmrc', '.nvmrc', 'biome.json'];
      const programs = ['astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];
      expect(tops.sort()).toEqual(
        [
          ...folders,
          ...documents,
          'README.md',
          'SECURITY.md',
          ...settings,
          ...programs,
          'vitest.config.ts',
        ].sort(),
      );
    },
  );
});
