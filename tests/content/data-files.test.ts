import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaFolder } from '../../scripts/schemas.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = globSync('data/**/*.json', { cwd: root })
  .map((each) => each.replaceAll('\\', '/'))
  .sort();

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const compiled = new Map<string, ValidateFunction>();

/** The check of a schema, compiled once for all files that name it. */
function checkOf(schemaPath: string): ValidateFunction {
  const known = compiled.get(schemaPath);
  if (known) return known;
  const check = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as object);
  compiled.set(schemaPath, check);
  return check;
}

describe('the files of the data', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it.each(files)('%s names its schema and fits it', (file) => {
    const path = join(root, file);
    const data = JSON.parse(readFileSync(path, 'utf8')) as { $schema?: string };
    const schemaPath = resolve(dirname(path), data.$schema ?? '');
    expect(relative(schemaFolder, schemaPath)).toMatch(/^[a-z]+\.schema\.json$/);
    const validate = checkOf(schemaPath);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });
});
