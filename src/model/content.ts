import type { z } from 'zod';
import { listNames, type ReadFile, readJson } from './read-json.ts';
import type { Refusal } from './refusal.ts';
import { breaksFileSchema } from './schemas/breaks.ts';
import { claimsFileSchema } from './schemas/claims.ts';
import { collectionFileSchema } from './schemas/collection.ts';
import { datasetFileSchema, observationsFileSchema } from './schemas/datasets.ts';
import { editionsFileSchema } from './schemas/editions.ts';
import { entitiesFileSchema } from './schemas/entities.ts';
import { fatesFileSchema } from './schemas/fates.ts';
import { figureFileSchema } from './schemas/figures.ts';
import { glossaryFileSchema } from './schemas/glossary.ts';
import { industriesFileSchema } from './schemas/industries.ts';
import { placesFileSchema } from './schemas/places.ts';
import { idSchema } from './schemas/primitives.ts';
import { reportsFileSchema } from './schemas/reports.ts';
import { siteFileSchema } from './schemas/site.ts';
import { sourcesFileSchema } from './schemas/sources.ts';
import { targetsFileSchema } from './schemas/targets.ts';
import { timelineFileSchema } from './schemas/timeline.ts';
import { unitsFileSchema } from './schemas/units.ts';
import { universesFileSchema } from './schemas/universes.ts';
import { versionsFileSchema } from './schemas/versions.ts';

/** The single files of `data/` by name; datasets and figures are discovered. */
const singleFiles = {
  site: siteFileSchema,
  units: unitsFileSchema,
  universes: universesFileSchema,
  breaks: breaksFileSchema,
  sources: sourcesFileSchema,
  entities: entitiesFileSchema,
  editions: editionsFileSchema,
  targets: targetsFileSchema,
  industries: industriesFileSchema,
  reports: reportsFileSchema,
  fates: fatesFileSchema,
  timeline: timelineFileSchema,
  places: placesFileSchema,
  glossary: glossaryFileSchema,
  claims: claimsFileSchema,
  versions: versionsFileSchema,
  collection: collectionFileSchema,
} as const;

/** Every kind of file with its schema, for the generated JSON Schemas. */
export const fileKinds = {
  ...singleFiles,
  dataset: datasetFileSchema,
  observations: observationsFileSchema,
  figure: figureFileSchema,
} as const;

type Single = { readonly [K in keyof typeof singleFiles]: z.output<(typeof singleFiles)[K]> };

/** All files of `data/`, each valid by its schema, not yet checked against each other. */
export interface Content {
  readonly single: Single;
  readonly datasets: readonly {
    readonly id: string;
    readonly dataset: ReadFile<z.output<typeof datasetFileSchema>>;
    readonly observations: ReadFile<z.output<typeof observationsFileSchema>>;
  }[];
  readonly figures: readonly ({ readonly id: string } & ReadFile<z.output<typeof figureFileSchema>>)[];
}

/** Reads all of `data/` below a content root; `content` is undefined if any file is invalid. */
export function readContent(root: string): { content: Content | undefined; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const single: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(singleFiles))
    single[name] = readJson(root, `data/${name}.json`, schema, refusals)?.content;
  const datasets = listNames(root, 'data/datasets', 'folders').flatMap((id) => {
    requireId(id, `data/datasets/${id}`, refusals);
    const dataset = readJson(root, `data/datasets/${id}/dataset.json`, datasetFileSchema, refusals);
    const observations = readJson(
      root,
      `data/datasets/${id}/observations.json`,
      observationsFileSchema,
      refusals,
    );
    return dataset && observations ? [{ id, dataset, observations }] : [];
  });
  const figures = listNames(root, 'data/figures', '.json').flatMap((name) => {
    const id = name.slice(0, -'.json'.length);
    requireId(id, `data/figures/${name}`, refusals);
    const read = readJson(root, `data/figures/${name}`, figureFileSchema, refusals);
    return read ? [{ id, ...read }] : [];
  });
  refusals.push(...refuseUnreadFiles(root));
  const content = refusals.length === 0 ? { single: single as Single, datasets, figures } : undefined;
  return { content, refusals };
}

/** Refuses files that nothing reads, because a misspelt name would otherwise silently drop a whole dataset. */
function refuseUnreadFiles(root: string): Refusal[] {
  const known = (folder: string): readonly string[] => {
    if (folder === 'data')
      return [...Object.keys(singleFiles).map((name) => `${name}.json`), 'datasets', 'figures', 'frozen'];
    if (folder === 'data/figures') return listNames(root, folder, '.json');
    if (folder === 'data/datasets') return listNames(root, folder, 'folders');
    return ['dataset.json', 'observations.json'];
  };
  const datasets = listNames(root, 'data/datasets', 'folders').map((id) => `data/datasets/${id}`);
  return ['data', 'data/figures', 'data/datasets', ...datasets].flatMap((folder) => {
    const expected = known(folder);
    return listNames(root, folder, 'all')
      .filter((name) => !expected.includes(name) && !name.startsWith('.'))
      .map((name) => ({
        file: `${folder}/${name}`,
        place: 'the name',
        found: name,
        expected: ['data/figures', 'data/datasets'].includes(folder)
          ? `only ${folder === 'data/figures' ? 'files that end in .json' : 'folders'}`
          : `one of ${expected.join(', ')}`,
        remedy: 'Rename or remove it; nothing would read it.',
      }));
  });
}

function requireId(id: string, file: string, refusals: Refusal[]): void {
  if (!idSchema.safeParse(id).success)
    refusals.push({
      file,
      place: 'the name',
      found: id,
      expected: 'lower-case words of a-z and 0-9 joined by hyphens',
      remedy: 'Rename it; the name becomes an address.',
    });
}
