import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fileKinds } from '../src/model/content.ts';

/** Where the generated JSON Schemas live; data files point here with `$schema`. */
export const schemaFolder = fileURLToPath(new URL('../src/model/generated/', import.meta.url));

/** The JSON Schema of every kind of data file, by file name. */
function renderSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fileKinds).map(([kind, schema]) => [
      `${kind}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/** Names of the stored schemas that differ from what the validators say, or should not be there. */
export function findSchemaDrift(): string[] {
  const wanted = renderSchemas();
  const stored = readdirSync(schemaFolder);
  const differing = [...wanted].filter(
    ([name, text]) => !stored.includes(name) || readFileSync(join(schemaFolder, name), 'utf8') !== text,
  );
  return [...differing.map(([name]) => name), ...stored.filter((name) => !wanted.has(name))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(schemaFolder, { recursive: true, force: true });
  mkdirSync(schemaFolder, { recursive: true });
  for (const [name, text] of renderSchemas()) writeFileSync(join(schemaFolder, name), text);
  console.log(`Wrote ${Object.keys(fileKinds).length} schemas.`);
}
