import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pointing, pressing } from './actions.ts';
import { callOf, type Driver, pause } from './driver.ts';
import { type HeardSite, serveHeard } from './heard-site.ts';

/** The programs that a visit by WebKit needs, by their files. */
export interface WebkitPrograms {
  readonly driver: string;
  readonly browser: string;
  /** A display without a screen. */
  readonly display: string;
}

/** How long the programs may take to start, ms. */
const longestStart = 60_000;

type Command = <T = unknown>(method: string, place: string, body?: unknown) => Promise<T>;

/**
 * Starts WebKitGTK's own small browser on a display of its own, and drives it by WebDriver.
 *
 * @param programs their files
 * @param env what the browser needs of the environment, beside that of the tests
 * @param site address of the site, whose pages are opened by way of `serveHeard`
 */
export async function startWebkit(
  programs: WebkitPrograms,
  env: Readonly<Record<string, string>>,
  site: string,
): Promise<Driver> {
  const home = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  const heard = await serveHeard(site);
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.reverse()) await ended(child);
    await heard.close();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const display = spawn(
      programs.display,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    children.push(display);
    const port = await freePort();
    const driver = spawn(programs.driver, ['-p', String(port)], {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...env,
        HOME: home,
        DISPLAY: `:${await numberOf(display)}`,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // Layers that no graphics card puts together cost more than pages painted at once.
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        NO_AT_BRIDGE: '1',
      },
    });
    children.push(driver);
    const command = commandsTo(`http://127.0.0.1:${port}`);
    await answers(command);
    return await drive(command, programs.browser, heard, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port that no program listens at; the driver cannot choose one itself and tell it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.on('close', resolve);
    child.kill();
  });
}

/** The number that a display tells once it can be used. */
function numberOf(display: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    display.on('close', () => reject(new Error('The display for WebKit does not start.')));
    display.stdio[3]?.on('data', (data) => resolve(String(data).trim()));
  });
}

function commandsTo(address: string): Command {
  return async <T>(method: string, place: string, body?: unknown): Promise<T> => {
    const response = await fetch(address + place, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(`${method} ${place}: ${JSON.stringify(value)}`);
    return value;
  };
}

async function answers(command: Command): Promise<void> {
  const end = Date.now() + longestStart;
  for (;;) {
    try {
      await command('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(50);
    }
  }
}

async function drive(
  command: Command,
  binary: string,
  heard: HeardSite,
  stop: () => Promise<void>,
): Promise<Driver> {
  const { sessionId, capabilities } = await command<{
    sessionId: string;
    capabilities: { browserVersion: string };
  }>('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  });
  const send = <T = unknown>(place: string, body: unknown): Promise<T> =>
    command<T>('POST', `/session/${sessionId}/${place}`, body);
  const run = async (expression: string): Promise<unknown> => {
    const script =
      `const done = arguments[arguments.length - 1];` +
      `${expression}.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await send<{ value?: string; error?: string }>('execute/async', {
      script,
      args: [],
    });
    if (value === undefined) throw new Error(error);
    return JSON.parse(value);
  };
  return {
    version: capabilities.browserVersion,
    async open(address, { width, height }) {
      await send('window/rect', { x: 0, y: 0, width, height: height + 38 });
      await send('url', { url: heard.addressOf(address) });
    },
    evaluate: async (look, ...args) => (await run(callOf(look, args))) as never,
    async inFrame(frame, look, ...args) {
      await send('frame', { id: frame });
      try {
        return (await run(callOf(look, args))) as never;
      } finally {
        await send('frame', { id: null });
      }
    },
    move: async (x, y) => void (await send('actions', { actions: pointing(x, y, false) })),
    click: async (x, y) => void (await send('actions', { actions: pointing(x, y, true) })),
    press: async (key) => void (await send('actions', { actions: pressing(key) })),
    errors: async () =>
      (await run(callOf(() => (window as { errorsHeard?: string[] }).errorsHeard ?? [], []))) as string[],
    async close() {
      await command('DELETE', `/session/${sessionId}`).catch(() => undefined);
      await stop();
    },
  };
}
