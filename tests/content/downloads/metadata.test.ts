import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checksumList, sha256 } from '../../../src/downloads/checksums.ts';
import { joinLanguages } from '../../../src/downloads/data-package.ts';
import { schemaOrgDataset } from '../../../src/downloads/schema-org.ts';
import { fileOf } from '../../downloads/published.ts';
import { realFiles } from '../real-site.ts';

type Json = Record<string, unknown>;
const published = realFiles();
const decode = (content: Uint8Array): string => new TextDecoder().decode(content);
const parse = (path: string): Json => JSON.parse(decode(fileOf(published, path))) as Json;
const datasets = [...published.datasets.values()];

const day = /^\d{4}-\d{2}-\d{2}$/;
const formats = {
  date: day,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/,
  uri: /^https?:\/\//,
  email: /@/,
};
const profile = new Ajv({ formats, strict: false }).compile(
  JSON.parse(
    readFileSync(new URL('../../downloads/data-package-2.0.profile.json', import.meta.url), 'utf8'),
  ) as object,
);

describe('the Data Package', () => {
  const descriptor = parse('datapackage.json');

  it('obeys the profile of version 2, at the root and in every archive', () => {
    expect(profile(descriptor), JSON.stringify(profile.errors)).toBe(true);
    for (const { about } of datasets) {
      const archive = unzipSync(fileOf(published, `download/datasets/${about.id}.zip`));
      const inner = JSON.parse(decode(archive[`${about.id}/datapackage.json`] ?? new Uint8Array())) as Json;
      expect(profile(inner), JSON.stringify(profile.errors)).toBe(true);
      for (const { path, hash, bytes } of inner.resources as {
        path: string;
        hash: string;
        bytes: number;
      }[]) {
        const file = archive[`${about.id}/${path}`] ?? new Uint8Array();
        expect([path, `sha256:${sha256(file)}`, file.byteLength]).toEqual([path, hash, bytes]);
      }
    }
  });

  it('is refused by the profile when it is wrong', () => {
    const [resource] = descriptor.resources as Json[];
    const wrong: Json[] = [
      { ...descriptor, resources: [] },
      { ...descriptor, resources: [{ ...resource, path: '/download/x.csv' }] },
      { ...descriptor, resources: [{ ...resource, hash: 'sha256:xyz' }] },
      { ...descriptor, resources: [{ ...resource, schema: { fields: [{ name: 'a', type: 'decimal' }] } }] },
      { ...descriptor, created: '2026-11-22' },
    ];
    for (const each of wrong) expect(profile(each), JSON.stringify(each).slice(0, 80)).toBe(false);
  });

  it('describes the columns that the files have', () => {
    for (const each of descriptor.resources as { path: string; schema: { fields: { name: string }[] } }[]) {
      const [header = ''] = decode(fileOf(published, each.path)).split('\r\n');
      expect(each.schema.fields.map(({ name }) => name)).toEqual(header.split(','));
    }
  });
});

describe('the JSON Schema', () => {
  const schema = parse('download/dataset.schema.json');
  const check = new Ajv2020({ formats, strict: false }).compile(schema);

  it('accepts every dataset', () => {
    for (const { about } of datasets)
      expect(check(parse(`download/datasets/${about.id}.json`)), JSON.stringify(check.errors)).toBe(true);
  });

  it('refuses a number for a decimal, a missing column and a stranger', () => {
    const [first] = datasets;
    const file = parse(`download/datasets/${first?.about.id}.json`);
    const [row] = file.data as Json[];
    const { value: _, ...without } = row ?? {};
    for (const wrong of [{ ...row, value: 8350.69 }, without, { ...row, stranger: 1 }])
      expect(check({ ...file, data: [wrong] })).toBe(false);
  });
});

describe('what is said of a dataset', () => {
  const root = parse('datapackage.json');
  const catalogue = parse('catalog.jsonld');

  it.each(datasets.map((each) => [each.about.id, each] as const))(
    'agrees for %s in package, page, catalogue, JSON and checksums',
    (id, { about, files }) => {
      const resource = (root.resources as Json[]).find(({ name }) => name === id) ?? {};
      const entry = (catalogue['dcat:dataset'] as Json[]).find((each) => each['dct:identifier'] === id) ?? {};
      const inside = parse(`download/datasets/${id}.json`).dataset as Json;
      const sums = decode(fileOf(published, 'SHA256SUMS'));
      const literals = (value: unknown): unknown[] =>
        (value as { '@value': string }[]).map((each) => each['@value']);
      expect(inside).toEqual(JSON.parse(JSON.stringify(about)));
      expect([resource.title, resource.description]).toEqual([
        joinLanguages(about.title),
        joinLanguages(about.description),
      ]);
      expect(resource.hash).toBe(`sha256:${about.hash}`);
      expect(root.version).toBe(about.version);
      expect(literals(entry['dct:title'])).toEqual([about.title.zh, about.title.en]);
      expect(literals(entry['dct:description'])).toEqual([about.description.zh, about.description.en]);
      expect(literals(entry['dct:bibliographicCitation'])).toEqual([about.citation.zh, about.citation.en]);
      expect(entry['dcat:version']).toBe(about.version);
      expect(entry['dct:issued']).toMatchObject({ '@value': about.created });
      expect(entry['dct:modified']).toMatchObject({ '@value': about.modified });
      for (const language of ['zh', 'en'] as const) {
        const page = schemaOrgDataset(about, files, language) as Json;
        expect(page).toMatchObject({
          '@id': entry['@id'],
          datePublished: about.created,
          name: about.title[language],
          description: about.description[language],
          version: about.version,
          dateModified: about.modified,
          license: about.licence.address,
          creditText: about.citation[language],
        });
        expect((page.distribution as Json[]).map(({ sha256: hash }) => hash)).toEqual(
          files.map(({ hash }) => hash),
        );
      }
      expect((root.licenses as Json[])[0]?.path).toBe(about.licence.address);
      expect((entry['dct:license'] as Json)['@id']).toBe(about.licence.address);
      for (const { extension, hash } of files) {
        expect(sums).toContain(`${hash}  download/datasets/${id}.${extension}\n`);
        expect(sha256(fileOf(published, `download/datasets/${id}.${extension}`))).toBe(hash);
      }
    },
  );
});

describe('the checksums', () => {
  it('cover every published file but themselves', () => {
    const others = [...published.files].filter(([name]) => name !== 'SHA256SUMS');
    const hashes = new Map(others.map(([name, content]) => [name, sha256(content)]));
    expect(decode(fileOf(published, 'SHA256SUMS'))).toBe(checksumList(hashes));
  });
});
