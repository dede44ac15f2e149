import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectRoot, readSettings } from '../scripts/run/settings.ts';
import { parseYaml } from './parse-yaml.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<'scripts' | 'devDependencies', object>;

const stepSchema = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const workflowSchema = z.object({
  permissions: z.strictObject({ contents: z.literal('read') }),
  concurrency: z.strictObject({
    group: z.string(),
    'cancel-in-progress': z.union([z.string(), z.boolean()]),
  }),
  jobs: z.record(
    z.string(),
    z.object({
      uses: z.string().optional(),
      needs: z.string().optional(),
      'timeout-minutes': z.number().optional(),
      permissions: z.record(z.string(), z.enum(['read', 'write'])).optional(),
      steps: z.array(stepSchema).optional(),
    }),
  ),
});
const readWorkflow = (name: string) => workflowSchema.parse(parseYaml(read(`.github/workflows/${name}`)));
const stepsOf = (name: string) => Object.values(readWorkflow(name).jobs).flatMap(({ steps = [] }) => steps);

describe('the workflows', () => {
  const names = readdirSync(join(projectRoot, '.github/workflows')).sort();

  it('are those that CONTRIBUTING names', () => {
    expect(names).toEqual(['publish.yml', 'test.yml']);
    for (const name of names) expect(read('CONTRIBUTING.md')).toContain(name);
  });

  it.each(names)('in %s run only commands of package.json and programs that are dependencies', (name) => {
    const commands = stepsOf(name).flatMap(({ run }) => (run === undefined ? [] : [run]));
    const asked = commands.flatMap((command) =>
      [...command.matchAll(/\bnpm (?:run )?([\w:]+)|\bnpx (\w+)/g)].map(([, script, program]) => ({
        script,
        program,
      })),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const { script, program } of asked)
      expect({ ...manifest.scripts, ...manifest.devDependencies }).toHaveProperty([script ?? program ?? '']);
  });

  it.each(names)('in %s take actions of GitHub at a version, or files that are here', (name) => {
    const { jobs } = readWorkflow(name);
    const used = [...Object.values(jobs), ...stepsOf(name)].flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const each of used)
      if (each.startsWith('./')) expect(existsSync(join(projectRoot, each)), each).toBe(true);
      else expect(each).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  it.each(names)('in %s end by themselves, keep no credentials, and use the pinned Node', (name) => {
    for (const { steps, 'timeout-minutes': minutes } of Object.values(readWorkflow(name).jobs))
      expect(minutes !== undefined).toBe(steps !== undefined);
    const inputsOf = (action: string) =>
      stepsOf(name).flatMap(({ uses, with: inputs }) => (uses?.startsWith(action) ? [inputs] : []));
    expect(inputsOf('actions/checkout@')).not.toEqual([]);
    for (const inputs of inputsOf('actions/checkout@'))
      expect(inputs).toEqual({ 'persist-credentials': false });
    for (const inputs of inputsOf('actions/setup-node@'))
      expect(inputs).toEqual({ 'node-version-file': '.nvmrc', cache: 'npm' });
  });

  it('test before they publish, and let only the last step write', () => {
    const { jobs } = readWorkflow('publish.yml');
    expect(jobs).toMatchObject({
      test: { uses: './.github/workflows/test.yml' },
      build: { needs: 'test' },
      deploy: { needs: 'build' },
    });
    const writing = Object.entries(jobs).filter(([, { permissions = {} }]) =>
      Object.values(permissions).includes('write'),
    );
    expect(writing.map(([job]) => job)).toEqual(['deploy']);
  });

  it.each([
    ['https://someone.github.io', '/record', 'https://someone.github.io', '/record/'],
    ['https://record.example', '', 'https://record.example', '/'],
  ])('build for Pages at %s%s', (origin, path, siteUrl, basePath) => {
    const build = stepsOf('publish.yml').find(({ run }) => run === 'npm run build');
    const outputs = { 'steps.pages.outputs.origin': origin, 'steps.pages.outputs.base_path': path };
    const settings = Object.entries(build?.env ?? {}).map(([name, value]) => [
      name,
      value.replace(/^\$\{\{ (.*) \}\}$/, (_, key: string) => (outputs as Record<string, string>)[key] ?? ''),
    ]);
    expect(readSettings(Object.fromEntries(settings))).toMatchObject({ siteUrl, basePath });
  });

  it('keep the pictures that differ, under the name that git ignores', () => {
    const kept = stepsOf('test.yml').flatMap(({ uses, with: inputs }) =>
      uses?.startsWith('actions/upload-artifact@') ? [inputs?.path] : [],
    );
    const [pictures = ''] = /^tests\/stored.*$/m.exec(read('.gitignore')) ?? [];
    expect(kept).toHaveLength(2);
    for (const path of kept) expect(String(path).split('\n')).toContain(pictures);
  });
});
