import { expect, it } from 'vitest';
import { groupEntities, viewEntity } from '../../src/views/entity-view.ts';
import { validRecord } from '../model/valid-record.ts';

const record = validRecord();

it('viewEntity knows every series and target of an entity, and none of another', () => {
  const alpha = viewEntity('alpha', record);
  expect(alpha.series.map(({ id }) => id)).toContain('output');
  expect(alpha.series.map(({ id }) => id)).not.toContain('beta-output');
  expect(alpha.targets.map(({ id }) => id)).toEqual(['output-goal']);
});

it('groupEntities puts every entity into one group', () => {
  const all = groupEntities(record).flatMap(({ entities }) => entities.map(({ id }) => id));
  expect(all.toSorted()).toEqual([...record.entities.keys()].toSorted());
});
