import { globSync } from 'node:fs';
import { findBrowser, findProgram, packagedBrowser } from '../browser.ts';
import { startChromium } from './chromium.ts';
import type { Engine } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { type OldVersion, oldChromium } from './old-chromium.ts';
import { startWebkit, type WebkitPrograms } from './webkit.ts';

/** The packages hold programs for Linux on this processor alone. */
const isPackaged = process.platform === 'linux' && process.arch === 'x64';

function packaged(version: OldVersion, promise: Engine['promise'], isScripted = true): Engine {
  return {
    name: `Chromium ${version}${isScripted ? '' : ' without script'}`,
    promise,
    missing: () => (isPackaged ? undefined : 'its package is for Linux on x64'),
    start: async () => startChromium(await oldChromium(version), isScripted),
  };
}

/** Where the fonts of the tests are, which hold Chinese characters. */
const fonts = (): Readonly<Record<string, string>> =>
  isPackaged ? { FONTCONFIG_PATH: packagedBrowser().env.FONTCONFIG_PATH ?? '' } : {};

/** FIREFOX_PATH names a Firefox that is not installed as a program of the system. */
const firefox = process.env.FIREFOX_PATH ?? findProgram(['firefox-esr', 'firefox'], process.env);

const webkit: { readonly [Program in keyof WebkitPrograms]: string | undefined } = {
  driver: findProgram(['WebKitWebDriver'], process.env),
  browser: globSync('/usr/{lib/*,lib,libexec}/webkit2gtk-4.*/MiniBrowser')[0],
  display: findProgram(['Xvfb'], process.env),
};

/** The browsers that the site is visited in, the slowest first. */
export const engines: readonly Engine[] = [
  {
    name: 'Firefox',
    promise: 'everything',
    missing: () => (firefox ? undefined : 'it is not installed'),
    start: () => startFirefox(firefox ?? '', fonts()),
  },
  {
    name: 'WebKitGTK',
    promise: 'everything',
    missing: () =>
      Object.values(webkit).every(Boolean)
        ? undefined
        : 'WebKitWebDriver, its MiniBrowser and Xvfb are not all installed',
    start: (site) => startWebkit(webkit as WebkitPrograms, fonts(), site),
  },
  packaged(116, 'everything'),
  packaged(92, 'reading'),
  packaged(92, 'reading', false),
  {
    name: 'the Chromium of the other tests',
    promise: 'everything',
    missing: () => undefined,
    start: () => startChromium(findBrowser(process.env)),
  },
];
