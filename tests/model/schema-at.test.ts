import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaAt } from '../../src/model/schema-at.ts';

const schema = z.strictObject({
  list: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), text: z.string() }),
        z.strictObject({
          kind: z.literal('b'),
          group: z.strictObject({ one: z.string() }).nullable().optional(),
        }),
      ]),
    )
    .default([]),
});
const data = { list: [{ kind: 'a' }, { kind: 'b' }, { kind: 'c' }] };

function keys(...path: PropertyKey[]): string[] | undefined {
  const wanted = schemaAt(schema, path, data)?.schema;
  return wanted instanceof z.ZodObject ? Object.keys(wanted.shape) : undefined;
}

describe('schemaAt', () => {
  it('follows lists, objects and the form of a union that the data choose', () => {
    expect(keys()).toEqual(['list']);
    expect(keys('list', 0)).toEqual(['kind', 'text']);
    expect(keys('list', 1)).toEqual(['kind', 'group']);
    expect(keys('list', 1, 'group')).toEqual(['one']);
  });

  it('says where null is allowed', () => {
    expect(schemaAt(schema, ['list', 1, 'group'], data)?.nullable).toBe(true);
    expect(schemaAt(schema, ['list', 0, 'text'], data)?.nullable).toBe(false);
  });

  it('returns undefined if the schema has no such place', () => {
    expect(schemaAt(schema, ['list', 0, 'toString'], data)).toBeUndefined();
    expect(schemaAt(schema, ['list', 2, 'text'], data)).toBeUndefined();
    expect(schemaAt(schema, ['list', 0, 'text', 0], data)).toBeUndefined();
  });
});
