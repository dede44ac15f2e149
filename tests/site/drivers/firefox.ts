import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pointing, pressing } from './actions.ts';
import { type BidiSession, connectBidi } from './bidi.ts';
import { callOf, type Driver } from './driver.ts';

/** How long Firefox may take to say where it listens, ms. */
const longestStart = 60_000;

/** Settings of the profile: nothing is asked of other hosts, and no process is started before it is needed. */
const preferences = {
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.ipc.processPrelaunch.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
} as const;

interface Tree {
  readonly contexts: readonly {
    readonly context: string;
    readonly children: readonly { readonly context: string }[];
  }[];
}
interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}
interface LogEntry {
  readonly level: string;
  readonly text: string;
}

/**
 * Starts a Firefox with a profile of its own and drives it by WebDriver BiDi, which it speaks itself.
 *
 * @param program its file
 * @param env what the browser needs of the environment, beside that of the tests
 */
export async function startFirefox(program: string, env: Readonly<Record<string, string>>): Promise<Driver> {
  const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env, HOME: profile } },
  );
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    return await drive(await connectBidi(`${await addressOf(child)}/session`), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address at which a Firefox says that it listens. */
function addressOf({ stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Firefox does not listen:\n${said}`)), longestStart);
    stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

async function drive(session: BidiSession, stop: () => Promise<void>): Promise<Driver> {
  const { capabilities } = await session.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const tree = (): Promise<Tree> => session.send<Tree>('browsingContext.getTree', {});
  // In the tab that Firefox opens by itself the page never has the focus, and Enter presses no button.
  const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  let errors: string[] = [];
  session.listen((method, entry) => {
    const { level, text } = entry as LogEntry;
    if (method === 'log.entryAdded' && level === 'error') errors.push(text);
  });
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  const evaluateIn = async (place: string, expression: string): Promise<string> => {
    const { result, exceptionDetails } = await session.send<Evaluated>('script.evaluate', {
      expression,
      target: { context: place },
      awaitPromise: true,
      userActivation: false,
    });
    if (!result) throw new Error(exceptionDetails?.text);
    return result.value;
  };
  const act = (actions: readonly unknown[]): Promise<void> =>
    session.send('input.performActions', { context, actions });
  return {
    version: capabilities.browserVersion,
    async open(url, viewport) {
      errors = [];
      await session.send('browsingContext.setViewport', { context, viewport });
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate: async (look, ...args) => JSON.parse(await evaluateIn(context, callOf(look, args))),
    async inFrame(frame, look, ...args) {
      const child = (await tree()).contexts.find((each) => each.context === context)?.children[frame]
        ?.context;
      if (!child) throw new Error(`There is no frame ${frame}.`);
      return JSON.parse(await evaluateIn(child, callOf(look, args)));
    },
    move: (x, y) => act(pointing(x, y, false)),
    click: (x, y) => act(pointing(x, y, true)),
    press: (key) => act(pressing(key)),
    errors: async () => errors,
    close: stop,
  };
}
