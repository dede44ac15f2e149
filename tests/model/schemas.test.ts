import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { findSchemaDrift, schemaFolder } from '../../scripts/schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('data/**/*.json', { cwd: root })
  .map((each) => each.replaceAll('\\', '/'))
  .sort();

describe('generated JSON Schemas', () => {
  it('are what the validators say', () => {
    expect(findSchemaDrift()).toEqual([]);
  });

  it.each(files)('%s names its schema and fits it', (file) => {
    const path = join(root, file);
    const data = JSON.parse(readFileSync(path, 'utf8')) as { $schema?: string };
    const schemaPath = resolve(dirname(path), data.$schema ?? '');
    expect(relative(schemaFolder, schemaPath)).toMatch(/^[a-z]+\.schema\.json$/);
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as object);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });
});
