import type { Frozen, HistoricalRecord } from './record.ts';
import type { Change, Version } from './schemas/versions.ts';

/** The parts of a version number, the most important first. */
const versionParts = ['major', 'minor', 'patch'] as const;
export type VersionPart = (typeof versionParts)[number];

/** Which part of the number a change moves. */
const partOfKind: Readonly<Record<Change['kind'], VersionPart>> = {
  meaning: 'major',
  withdrawn: 'major',
  added: 'minor',
  revised: 'minor',
  words: 'patch',
};

/** The version of the data that the record holds. */
export function currentVersion(record: HistoricalRecord): Frozen<Version> {
  const [newest] = record.versions;
  if (!newest) throw new Error('The validator lets no record without a version pass.');
  return newest;
}

/** The version number after `version` if `part` moves: 1.2.3 and minor give 1.3.0. */
export function nextVersion(version: string, part: VersionPart): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (part === 'major') return `${major + 1}.0.0`;
  return part === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** The most important part that any of the changes moves. */
export function partOfChanges(changes: Frozen<Version>['changes']): VersionPart {
  return versionParts.find((part) => changes.some((each) => partOfKind[each.kind] === part)) ?? 'patch';
}
