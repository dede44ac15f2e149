import { expect, it } from 'vitest';
import { findSchemaDrift } from '../../scripts/schemas.ts';

it('the generated JSON Schemas are what the validators say', () => {
  expect(findSchemaDrift()).toEqual([]);
});
