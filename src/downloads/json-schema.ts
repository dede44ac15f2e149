import { words } from '../locale/words.ts';
import type { CellType, Column, Table, TableName } from './table.ts';

/** The schema's file below `/download/`, one for all datasets. */
export const schemaFile = 'dataset.schema.json';

const typeOfCell: Readonly<Record<CellType, object>> = {
  text: { type: ['string', 'null'] },
  day: { type: ['string', 'null'], format: 'date' },
  decimal: { type: ['string', 'null'], pattern: '^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?$' },
  integer: { type: ['integer', 'null'] },
  boolean: { type: ['boolean', 'null'] },
};

const localText = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
  additionalProperties: false,
};

/**
 * The JSON Schema (2020-12) that every dataset's JSON file obeys.
 * @param siteName the English title of the site
 * @param tables of any dataset; their columns are the same for all
 */
export function jsonSchema(siteName: string, tables: Readonly<Record<TableName, Table>>): object {
  const names = Object.keys(tables);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A dataset of ${siteName.replace(/^The /, 'the ')}`,
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      dataset: { $ref: '#/$defs/dataset' },
      ...Object.fromEntries(
        names.map((name) => [name, { type: 'array', items: { $ref: `#/$defs/${name}` } }]),
      ),
    },
    required: ['dataset', ...names],
    additionalProperties: false,
    $defs: {
      dataset: datasetSchema,
      ...Object.fromEntries(Object.entries(tables).map(([name, { columns }]) => [name, rowSchema(columns)])),
    },
  };
}

function rowSchema(columns: readonly Column[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(({ name, type }) => [name, { ...typeOfCell[type], description: words('en').column[name] }]),
    ),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

const day = { type: 'string', format: 'date' };
const count = { type: 'integer', minimum: 0 };

const datasetSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    title: localText,
    description: localText,
    publisher: localText,
    siteName: localText,
    keywords: { type: 'array', items: localText },
    entities: { type: 'array', items: localText },
    period: { type: 'object', properties: { start: day, end: day }, required: ['start', 'end'] },
    version: { type: 'string' },
    created: day,
    modified: day,
    licence: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        address: { type: 'string' },
        title: localText,
        terms: localText,
      },
      required: ['name', 'address', 'title', 'terms'],
    },
    hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    citation: localText,
    pages: localText,
    files: { type: 'string' },
    counts: {
      type: 'object',
      properties: { series: count, observations: count, printings: count },
      required: ['series', 'observations', 'printings'],
    },
  },
  // A dataset without observations, as a historical build may hold, covers no period.
  required: [
    'id',
    'title',
    'description',
    'version',
    'modified',
    'licence',
    'hash',
    'citation',
    'pages',
    'files',
  ],
  additionalProperties: false,
};
