// Unpacks the packaged browser into TMPDIR and gives it fonts. A program of its own, because importing the
// package changes the library path of the process, which would reach every other program that the tests start.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import subsetFont from 'subset-font';

await chromium.executablePath();

// The package's fonts have no Chinese; without any, text has no width and the layout tests would measure nothing.
const require = createRequire(import.meta.url);
const chinese = require.resolve(
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff2',
);
const fonts = path.join(tmpdir(), 'fonts');
writeFileSync(
  path.join(fonts, 'chinese.ttf'),
  await subsetFont(readFileSync(chinese), '', { keepAllGlyphs: true, targetFormat: 'truetype' }),
);

// The package's own list names folders of another system. Paths are relative to this file, which moves once; that of
// the cache cannot be, and would be taken from wherever the browser is started. It starts at the browser's own HOME.
writeFileSync(
  path.join(fonts, 'fonts.conf'),
  '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    '<dir prefix="relative">.</dir><dir>/usr/share/fonts</dir>' +
    '<cachedir>~/fonts/cache</cachedir></fontconfig>\n',
);
