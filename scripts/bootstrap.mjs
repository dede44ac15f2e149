// The first file that runs, on whatever Node the machine has (18 or newer) and before anything is installed, so it is
// plain JavaScript and uses only modules of Node. It installs the pinned packages when they are missing or stale, and
// then starts the pinned Node, which runs the TypeScript programs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const commands = [
  'start',
  'test',
  'dev',
  'build',
  'check',
  'new',
  'diff',
  'coverage',
  'freeze',
  'bench-charts',
  'bench-embeds',
  'bench-build',
  'release',
  'bench-downloads',
  'format',
];
const oldestNode = 18;
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Says which Node is too old.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {string | undefined} a sentence for the reader, or nothing when the version will do
 */
export function complaintAboutNode(version) {
  const major = Number.parseInt(version, 10);
  if (major >= oldestNode) return undefined;
  return (
    `This project needs Node ${oldestNode} or newer to install itself; this is Node ${version}.\n` +
    'Install a current Node from https://nodejs.org/ and run the same command again.'
  );
}

/**
 * The stamp says which lockfile, on which kind of machine, the installed packages belong to.
 *
 * @param {string} root folder that holds package-lock.json
 * @returns {string} a hexadecimal digest
 */
export function expectedStamp(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`\n${process.platform} ${process.arch}\n`)
    .digest('hex');
}

/** @param {string} root */
const stampFile = (root) => path.join(root, 'node_modules', '.stamp');

/** @param {string} root */
const pinnedNode = (root) =>
  path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * @param {string} root
 * @returns {boolean} whether the packages are complete and belong to the lockfile
 */
export function isInstalled(root) {
  if (!existsSync(stampFile(root)) || !existsSync(pinnedNode(root))) return false;
  return readFileSync(stampFile(root), 'utf8').trim() === expectedStamp(root);
}

/**
 * Writes the stamp in one step, so that no reader ever sees half of one.
 *
 * @param {string} root
 * @param {string} stamp
 */
function writeStamp(root, stamp) {
  const fresh = `${stampFile(root)}.${process.pid}`;
  writeFileSync(fresh, `${stamp}\n`);
  renameSync(fresh, stampFile(root));
}

/**
 * @param {number} pid
 * @returns {boolean} whether this process runs, even if it belongs to another user
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Takes the installation lock, and waits while another living process holds it. Without it, two `npm ci` started
 * seconds apart in one folder broke in four of six trials: one ended with ENOENT or ENOTEMPTY, and the other failed
 * too or ended with code 0 and most files missing. The lock is outside node_modules because the installation empties
 * that folder.
 *
 * @param {string} root
 * @returns {Promise<() => void>} releases the lock
 */
export async function takeInstallLock(root) {
  const folder = path.join(root, '.build');
  const lock = path.join(folder, 'install.lock');
  mkdirSync(folder, { recursive: true });
  // Linking a complete file to its name makes the lock appear with the id of its owner already in it.
  const claim = `${lock}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  let isAnnounced = false;
  try {
    for (;;) {
      try {
        linkSync(claim, lock);
        return () => rmSync(lock, { force: true });
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const owner = Number.parseInt(readIfThere(lock), 10);
      if (Number.isInteger(owner) && !isAlive(owner)) {
        removeDeadLock(lock);
        continue;
      }
      if (!isAnnounced) console.log(`Another process (${owner}) is installing the packages; waiting for it.`);
      isAnnounced = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/**
 * Removes the lock of a dead process. Two waiting processes may both try this, so the file is moved away first, and
 * put back if it turns out to be the new lock of a living process.
 *
 * @param {string} lock
 */
function removeDeadLock(lock) {
  const aside = `${lock}.dead.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    // The other waiting process was quicker.
    return;
  }
  if (isAlive(Number.parseInt(readIfThere(aside), 10))) linkSync(aside, lock);
  rmSync(aside, { force: true });
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The owner has released the lock in the meantime.
    return '';
  }
}

/**
 * Runs a program with the terminal passed through and signals forwarded.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code; 128 plus the signal's number when a signal ended it
 */
function run(program, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', ...options });
    const forward = (signal) => child.kill(signal);
    for (const signal of forwardedSignals) process.on(signal, forward);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of forwardedSignals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/**
 * Installs the packages that the lockfile names, and stamps them only when the installation is complete.
 *
 * @param {string} root
 * @param {{ run?: typeof run }} [tools] replaced by tests
 * @returns {Promise<number>} 0, or the exit code to leave with
 */
export async function install(root, tools = {}) {
  const release = await takeInstallLock(root);
  try {
    if (isInstalled(root)) return 0;
    const stamp = expectedStamp(root);
    // The old stamp goes first: an interrupted installation must not look finished.
    rmSync(stampFile(root), { force: true });
    console.log('Installing the pinned packages (npm ci); the first time this takes a minute or two.');
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? [process.execPath, process.env.npm_execpath]
      : ['npm'];
    const started = Date.now();
    // npm draws its own progress only on a terminal, and warns of every package that wants the newer Node.
    const tick = setInterval(() => {
      console.log(`Still installing, ${Math.round((Date.now() - started) / 1000)} s.`);
    }, 10_000);
    const code = await (tools.run ?? run)(
      npm[0],
      [...npm.slice(1), 'ci', '--no-fund', '--no-audit', '--loglevel=error'],
      {
        cwd: root,
        shell: process.platform === 'win32' && npm.length === 1,
      },
    ).finally(() => clearInterval(tick));
    if (code !== 0) {
      console.error(
        `\nThe packages could not be installed: npm ci ended with code ${code}; its words are above.`,
      );
      console.error('What to try: check the network and the disk space, then run the same command again.');
      console.error(
        'If npm says that package.json and the lockfile disagree: run `npm install`, then `npm test`.',
      );
      return code;
    }
    if (!existsSync(pinnedNode(root))) {
      console.error('\nnpm ci ended well, but the pinned Node is missing (node_modules/node/bin).');
      console.error(
        'What to try: allow install scripts (`npm config get ignore-scripts` should say false), then run again.',
      );
      return 1;
    }
    if (expectedStamp(root) !== stamp) {
      console.error('\npackage-lock.json changed during the installation. Run the same command again.');
      return 1;
    }
    writeStamp(root, stamp);
    console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
    return 0;
  } finally {
    release();
  }
}

/**
 * @param {string} root
 * @param {string[]} argv the command and its arguments
 * @returns {Promise<number>} exit code
 */
async function main(root, [command, ...args]) {
  const complaint = complaintAboutNode(process.versions.node);
  if (complaint) {
    console.error(complaint);
    return 1;
  }
  if (!commands.includes(command)) {
    console.error(`Unknown command: ${command ?? '(none)'}\nExpected one of: ${commands.join(', ')}`);
    return 1;
  }
  if (!isInstalled(root)) {
    const code = await install(root);
    if (code !== 0) {
      // The test command always ends with its summary line, also when it could not begin.
      if (command === 'test') console.log('The tests could not start.\n0 passed, 1 failed, 0 skipped');
      return code;
    }
  }
  const node = pinnedNode(root);
  const env = { ...process.env };
  const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = [path.dirname(node), env[pathKey] ?? ''].join(path.delimiter);
  return run(node, [path.join(root, 'scripts', `${command}.ts`), ...args], { cwd: root, env });
}

if (process.argv[1] && import.meta.url === pathToFileURL(path.resolve(process.argv[1])).href) {
  const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  main(root, process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      console.error(error);
      process.exitCode = 2;
    },
  );
}
