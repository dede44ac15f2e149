import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../../src/downloads/checksums.ts';
import { projectRoot } from '../run/settings.ts';

/** Files that a build keeps for the next one, because they take long to make. */
export interface KeptFiles {
  /** @returns what was kept under a key; nothing when there is none, or when it is not whole */
  read(key: string): Uint8Array | undefined;
  write(key: string, bytes: Uint8Array): void;
}

/** Length of the digest, in hexadecimal letters, that every kept file begins with. */
const digestLength = 64;

/**
 * Opens a folder of kept files. Each begins with a digest of its content: a file that a full disk or a dead machine
 * cut short is made again, never published.
 *
 * @param folder made when something is written
 */
export function openKept(folder: string): KeptFiles {
  const pathOf = (key: string): string => path.join(folder, key);
  return {
    read(key) {
      if (!existsSync(pathOf(key))) return undefined;
      const file = readFileSync(pathOf(key));
      const bytes = file.subarray(digestLength);
      return file.toString('latin1', 0, digestLength) === sha256(bytes) ? bytes : undefined;
    },
    write(key, bytes) {
      mkdirSync(folder, { recursive: true });
      // Renaming keeps a build that is killed from leaving half a file, and two builds from writing into one.
      const fresh = `${pathOf(key)}.${process.pid}`;
      writeFileSync(fresh, Buffer.concat([Buffer.from(sha256(bytes), 'latin1'), bytes]));
      renameSync(fresh, pathOf(key));
    },
  };
}

/**
 * Names what is kept by everything that its bytes depend on.
 *
 * @param packages which of the project's packages make it: their pinned versions are part of the name
 * @param parts what else decides the bytes; anything that JSON can hold
 */
export function keyOf(packages: RegExp, parts: unknown): string {
  return sha256(JSON.stringify([versionsOf(packages), parts]));
}

function versionsOf(packages: RegExp): [string, string][] {
  const file = path.join(projectRoot, 'package.json');
  const { devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(devDependencies).filter(([name]) => packages.test(name));
}
