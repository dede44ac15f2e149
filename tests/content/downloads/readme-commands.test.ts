import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/run/settings.ts';
import { atomFeed } from '../../../src/publish/feed.ts';
import { fileOf } from '../../downloads/published.ts';
import { run, slowToolLimit, tools } from '../../downloads/tools.ts';
import { realFiles, realSite } from '../real-site.ts';

const published = realFiles();
const folder = mkdtempSync(path.join(tmpdir(), 'record-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const name of published.files.keys())
  if (/(^|\/)(datasets\/gdp\.(csv|xlsx|parquet|zip|bib)|datapackage\.json|catalog\.jsonld)$/.test(name))
    writeFileSync(path.join(folder, path.basename(name)), fileOf(published, name));
writeFileSync(path.join(folder, 'zh.xml'), atomFeed(realSite(), 'zh', 'https://record.example/'));
const profile = 'data-package-2.0.profile.json';
copyFileSync(path.join(projectRoot, 'tests', 'downloads', profile), path.join(folder, profile));

const modules = [path.join(projectRoot, 'node_modules'), process.env.NODE_PATH ?? ''].join(path.delimiter);

const [, block = ''] =
  /tests run every line.*?```sh\n(.*?)```/s.exec(readFileSync(path.join(projectRoot, 'README.md'), 'utf8')) ??
  [];
const commands = block.trim().split('\n');

/** What a line needs, by what stands in it, and what it has to print of the file. */
const kinds: readonly (readonly [sign: string, tool: unknown, printed: RegExp])[] = [
  ['import csv', tools.python, /'value': '\d/],
  ['read_csv("gdp', tools.pandas, /\[\d+ rows x 40 columns\]/],
  ['zipfile', tools.pandas, /\[\d+ rows x 40 columns\]/],
  ['openpyxl', tools.openpyxl, /A1:[A-Z]+\d+/],
  ['Rscript', tools.rscript, /\$ value +: chr +"\d/],
  ['soffice', tools.libreoffice, /gdp\.ods/],
  ['duckdb -c', tools.duckdbShell, /杭州/],
  ['@duckdb', tools.duckdb, /杭州/],
  ['d3-dsv', process.execPath, /value: '\d/],
  ['ajv', process.execPath, /^true$/m],
  ['sha256sum', tools.unzip && tools.sha256sum, /gdp\.csv: OK/],
  ['rdflib', tools.rdflib, /^\d{3,}$/m],
  ['pandoc', tools.pandoc, /杭州工业志编辑部/],
  ['xmllint', tools.xmllint, /well formed/],
  ['feedparser', tools.feedparser, /\p{Script=Han}/u],
];

describe('the README', { timeout: slowToolLimit }, () => {
  it('has a command for every client, and no other', () => {
    expect(commands.map((line) => kinds.filter(([sign]) => line.includes(sign)).length)).toEqual(
      kinds.map(() => 1),
    );
  });

  for (const [sign, tool, printed] of kinds)
    it.skipIf(!tool)(`opens a file with ${sign}`, () => {
      const line = commands.find((each) => each.includes(sign)) ?? '';
      const program = line.startsWith('python3') ? line.replace('python3', String(tool)) : line;
      // A home of its own, for LibreOffice keeps others out of the one that it is at work in.
      const surroundings = `export HOME='${folder}' NODE_PATH='${modules}'`;
      expect(run('sh', ['-c', `${surroundings}; ${program}`], '', folder)).toMatch(printed);
    });
});
