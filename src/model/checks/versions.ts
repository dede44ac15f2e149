import { byId } from '../by-id.ts';
import { nextVersion, partOfChanges } from '../versions.ts';
import type { Check } from './check.ts';

const file = 'data/versions.json';

/** Version numbers follow from the kinds of their changes, and the values that changes name agree with the record. */
export const checkVersions: Check = (content, refuse) => {
  const { versions } = content.single.versions;
  const datasets = new Set(content.datasets.map((each) => each.id));
  const observations = byId(content.datasets.flatMap((each) => each.observations.content.observations));
  const newest = versions[0];
  for (const each of content.datasets)
    if (newest && each.dataset.content.changed > newest.date)
      refuse(
        each.dataset.file,
        ['changed'],
        `${each.dataset.content.changed}, later than version ${newest.version} of ${newest.date}`,
        'a day that a version of the data covers',
        `Add a version to ${file} that says what changed, or correct the day.`,
      );
  for (const { dataset } of content.datasets)
    if (dataset.content.published > dataset.content.changed)
      refuse(
        dataset.file,
        ['published'],
        `${dataset.content.published}, later than its last change on ${dataset.content.changed}`,
        'the day of the version that it came with',
        'Correct either day.',
      );
  const mentioned = new Set<string>();
  versions.forEach((version, index) => {
    const at = ['versions', index] as const;
    const older = versions[index + 1];
    const part = partOfChanges(version.changes);
    const due = older === undefined ? '1.0.0' : nextVersion(older.version, part);
    if (version.version !== due)
      refuse(
        file,
        [...at, 'version'],
        version.version,
        older === undefined
          ? '1.0.0 for the oldest'
          : `${due}, as its changes move the ${part} part of ${older.version}`,
        'Correct the number or the kinds of the changes; the newest version comes first.',
      );
    if (older && version.date < older.date)
      refuse(file, [...at, 'date'], version.date, `${older.date} or later`, 'Put the newest version first.');
    version.changes.forEach((change, place) => {
      const path = [...at, 'changes', place] as const;
      change.datasets?.forEach((id, number) => {
        if (!datasets.has(id))
          refuse(file, [...path, 'datasets', number], `"${id}"`, 'a dataset that exists', 'Correct the id.');
      });
      if (change.kind === 'withdrawn')
        change.observations.forEach((id, number) => {
          if (observations.has(id))
            refuse(
              file,
              [...path, 'observations', number],
              `"${id}", which is in the record`,
              'an observation that was taken out',
              'Take it out of its dataset, or out of this list.',
            );
        });
      if (change.kind !== 'revised') return;
      change.values.forEach(({ observation, now }, number) => {
        const present = observations.get(observation)?.value;
        // Later versions may have revised an observation again, so only its newest mention must agree.
        if (!mentioned.has(observation) && present !== now)
          refuse(
            file,
            [...path, 'values', number, 'now'],
            `${now} for ${observation}`,
            present === undefined ? 'an observation with a value' : `${present}, its value in the record`,
            'Make the two agree.',
          );
        mentioned.add(observation);
      });
    });
  });
};
