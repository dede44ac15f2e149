import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../run/settings.ts';

/**
 * Installs packages that are only used for comparison into a folder of their own, if they are not there yet.
 *
 * @param name of the folder in `.build/bench`
 * @param packages exact versions by package
 * @returns the folder, absolute; it holds `node_modules`
 */
export function installPackages(name: string, packages: Readonly<Record<string, string>>): string {
  const folder = path.join(projectRoot, '.build', 'bench', name);
  const manifest = `${JSON.stringify({ private: true, type: 'module', dependencies: packages }, null, 2)}\n`;
  const file = path.join(folder, 'package.json');
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && readFileSync(file, 'utf8') === manifest) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  console.log(`Installing ${Object.keys(packages).join(', ')} into ${path.relative(projectRoot, folder)}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    timeout: 600_000,
    shell: process.platform === 'win32',
  });
  return folder;
}
