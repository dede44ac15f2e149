// Unpacks the packaged browser into TMPDIR and gives it fonts. This is a program of its own, because importing the
// package changes the library path of the process, which every other program that the tests start would inherit.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import subsetFont from 'subset-font';

await chromium.executablePath();

// The fonts of the package have no Chinese characters. Without any, text has no width, and the tests of layouts would
// measure nothing.
const require = createRequire(import.meta.url);
const chinese = require.resolve(
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
);
const fonts = path.join(tmpdir(), 'fonts');
writeFileSync(
  path.join(fonts, 'chinese.ttf'),
  await subsetFont(readFileSync(chinese), '', { keepAllGlyphs: true, targetFormat: 'truetype' }),
);

// The list of fonts in the package names folders of another system. The paths here are relative to this file, because
// the folder is moved once. The path of the cache cannot be relative to the file, so it is in the HOME of the browser.
writeFileSync(
  path.join(fonts, 'fonts.conf'),
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    '<dir prefix="relative">.</dir><dir>/usr/share/fonts</dir>' +
    '<cachedir>~/fonts/cache</cachedir></fontconfig>\n',
);
