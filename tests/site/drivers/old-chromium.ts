import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { projectRoot } from '../../../scripts/run/settings.ts';
import { type FoundBrowser, packagedBrowser } from '../browser.ts';

/** The packages that hold an old Chromium, by its version. */
const packages = { 92: 'chromium-92', 116: 'chromium-116' } as const;
export type OldVersion = keyof typeof packages;

/**
 * Finds an old Chromium, which is unpacked into the project's ignored folder the first time. It uses the libraries and
 * fonts of the current package, since its own are incomplete.
 *
 * @throws when it cannot be unpacked
 */
export async function oldChromium(version: OldVersion): Promise<FoundBrowser> {
  const { env, executablePath: current } = packagedBrowser();
  const package_ = path.join(projectRoot, 'node_modules', packages[version]);
  const { version: full } = JSON.parse(readFileSync(path.join(package_, 'package.json'), 'utf8')) as {
    version: string;
  };
  const executablePath = path.join(path.dirname(path.dirname(current)), `chromium-${full}`, 'chromium');
  const folder = path.dirname(executablePath);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    await pipeline(
      createReadStream(path.join(package_, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(fresh, 'chromium'), { mode: 0o755 }),
    );
    if (existsSync(folder)) rmSync(fresh, { recursive: true, force: true });
    else renameSync(fresh, folder);
  }
  return { executablePath, env };
}
