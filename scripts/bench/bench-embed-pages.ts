import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { embedDocument } from '../../src/embeds/embed-document.ts';
import { colourRules, rulesFor } from '../../src/embeds/embed-rules.ts';
import { withPolicy } from '../../src/embeds/frozen.ts';
import { toInertJson } from '../../src/locale/escape.ts';
import { readColours } from '../../src/pictures/colours.ts';
import { bundle } from '../astro/classic-script-plugin.ts';
import { filesBelow } from '../run/files-below.ts';
import { projectRoot } from '../run/settings.ts';
import { bundleSources, drawOwn, levels, ownData, years } from './bench-pages.ts';

/** A page for a frame in another site's page, with the line of bench-pages.ts in it. */
export interface EmbedPage {
  readonly by: string;
  /** Files by their address; the page itself is the one that ends with a slash. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** An expression that is true in the page once the line is drawn. */
  readonly isDrawn: string;
}

/** The packages that ours is compared with, at exact versions. */
export const packages = {
  'chart.js': '4.6.1',
  '@datawrapper/chart-core': '8.47.0',
  '@observablehq/framework': '1.13.4',
  '@observablehq/plot': '0.6.17',
  d3: '7.9.2',
} as const;

const headline = 'Output rose in all but a few years';
const subtitle = 'Billion yuan';
const source = 'Source: Statistics bureau';
const rows = years.map((year, index) => ({ year, level: levels[index] ?? 0 }));

/** An expression that is true once something that a selector finds is laid out and visible. */
const isSeen = (selector: string): string =>
  `((mark) => mark && mark.checkVisibility() && mark.getBoundingClientRect().width > 100)(document.querySelector(${JSON.stringify(selector)}))`;

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${headline}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** @param folder where the packages are installed */
export async function embedPages(folder: string): Promise<readonly EmbedPage[]> {
  return [await ownEmbed(), chartJs(folder), datawrapper(folder), await framework(folder)];
}

/** Our page as the build writes it. */
export async function ownEmbed(): Promise<EmbedPage> {
  const wide = drawOwn('line', 'wide');
  const figure = {
    id: 'own',
    language: 'en',
    headline,
    subtitle,
    alt: 'A line that rises.',
    wide: wide.svg,
    narrow: drawOwn('line', 'narrow').svg,
    changed: '2026-11-22',
  } as const;
  const { axis, marks, words } = ownData(
    'line',
    wide.marks.map(({ key, series }) => [key, series] as const),
  );
  const { role, colon, semicolon } = words;
  const data = toInertJson({ axis, marks, words: { role, colon, semicolon } });
  const sheets = ['charts/chart.css', 'styles/tooltip.css', 'embeds/embed.css'];
  const finished = await Promise.all(sheets.map((sheet) => bundleSources([sheet])));
  const rules = rulesFor(
    finished.map(({ css }) => css.trim()).join(''),
    figure.wide + figure.narrow,
    figure.language,
  );
  const tokens = readFileSync(path.join(projectRoot, 'src/styles/tokens.css'), 'utf8');
  const html = embedDocument(
    {
      figure,
      caption: { note: undefined, source, credit: 'The Record' },
      wholeWords: [],
      page: 'https://record.example/',
      data,
    },
    { plain: false },
    {
      style: colourRules(readColours(tokens), 'light', rules) + rules,
      script: await bundle(path.join(projectRoot, 'src/client/embed.ts')),
    },
  );
  return { by: 'this site', files: new Map([['/own/', withPolicy(html)]]), isDrawn: isSeen('.c-wide path') };
}

/** Chart.js at its defaults; its line counts as drawn once a column of the canvas has a pixel of its blue. */
function chartJs(folder: string): EmbedPage {
  const options = {
    type: 'line',
    data: {
      labels: years,
      datasets: [{ label: 'Output', data: levels, borderColor: '#36a2eb', backgroundColor: '#36a2eb' }],
    },
  };
  const html = page(
    '',
    `<h1>${headline}</h1><p>${subtitle}</p><div><canvas></canvas></div><p>${source}</p><script src="chart.umd.min.js"></script>` +
      `<script>new Chart(document.querySelector("canvas"),${JSON.stringify(options)})</script>`,
  );
  const library = readFileSync(path.join(folder, 'node_modules/chart.js/dist/chart.umd.min.js'));
  return {
    by: 'Chart.js',
    files: new Map<string, string | Uint8Array>([
      ['/chartjs/', html],
      ['/chartjs/chart.umd.min.js', library],
    ]),
    isDrawn: `((canvas) => {
      if (!canvas || !canvas.width || !canvas.height) return false;
      const { data } = canvas.getContext("2d").getImageData(canvas.width * 0.6 | 0, 0, 1, canvas.height);
      for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 200 && data[i + 2] > data[i] + 60) return true;
      return false;
    })(document.querySelector("canvas"))`,
  };
}

/**
 * The page that Datawrapper publishes: rendered by its component and then hydrated. Its chart types and themes are not
 * published, so the line is drawn by the short script below, and the page is lighter than a real one.
 */
function datawrapper(folder: string): EmbedPage {
  const dist = path.join(folder, 'node_modules/@datawrapper/chart-core/dist');
  const load = createRequire(path.join(folder, 'package.json'));
  const { render } = load('@datawrapper/chart-core/dist/Visualization_SSR.js') as {
    render(props: unknown): { readonly html: string; readonly head: string };
  };
  const props = {
    chart: {
      id: 'bench',
      type: 'line',
      title: headline,
      theme: 'plain',
      language: 'en-US',
      metadata: {
        describe: { intro: subtitle, 'source-name': 'Statistics bureau' },
        annotate: {},
        visualize: {},
        publish: { blocks: {} },
        data: {},
        axes: {},
      },
    },
    visualization: { id: 'line', axes: { x: { accepts: ['date'] }, y: { accepts: ['number'] } } },
    theme: { id: 'plain', data: { colors: {}, typography: {}, style: {} }, fonts: {} },
    themeDataLight: {},
    themeDataDark: {},
    translations: {},
    locales: {},
    blocks: [],
    assets: {
      'dataset.csv': {
        value: ['year,level', ...rows.map(({ year, level }) => `${year},${level}`)].join('\n'),
      },
    },
    teamPublicSettings: {},
    isIframe: true,
  };
  // Rendering changes the object that it is given.
  const { html, head } = render(structuredClone(props));
  const line =
    'dw.visualization.register("line",{render(el){const y=this.dataset.column(1).values(),[w,h]=this.size(),top=Math.max(...y);' +
    'const d="M"+y.map((v,i)=>[i*w/(y.length-1),h-v/top*h]).join("L");' +
    'el.innerHTML="<svg width="+w+" height="+h+"><path class=mark fill=none stroke=#18a1cd stroke-width=2 d=\'"+d+"\'/></svg>";' +
    'this.renderingComplete()}})';
  const scripts = ['load-polyfills.js', 'dw-2.0.min.js', 'main.js'];
  const [polyfills, core, main] = scripts.map((name) => `<script src="${name}"></script>`);
  const document = page(
    `${head}<style>${readFileSync(path.join(dist, 'web-component.css'), 'utf8')}</style>`,
    `<div class="dw-chart chart" id="__svelte-dw">${html}</div>` +
      `<script>window.__DW_SVELTE_PROPS__=${toInertJson(props)}</script>` +
      `${polyfills}${core}<script>${line}</script>${main}`,
  );
  return {
    by: 'Datawrapper',
    files: new Map<string, string | Uint8Array>([
      ['/datawrapper/', document],
      ...scripts.map((name) => [`/datawrapper/${name}`, readFileSync(path.join(dist, name))] as const),
    ]),
    isDrawn: isSeen('.dw-chart-body path.mark'),
  };
}

/**
 * A page built by Observable Framework, with Plot as one file. Imported from its packages Plot would be about forty
 * files, and the usual import needs a content delivery network.
 */
async function framework(folder: string): Promise<EmbedPage> {
  const source = path.join(folder, 'page');
  mkdirSync(source, { recursive: true });
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    build: {
      outDir: source,
      emptyOutDir: true,
      lib: {
        entry: 'node_modules/@observablehq/plot/src/index.js',
        formats: ['es'],
        fileName: () => 'plot.js',
      },
    },
  });
  writeFileSync(
    path.join(source, 'index.md'),
    `# ${headline}\n\n${subtitle}\n\n\`\`\`js\nimport * as Plot from '../plot.js';\n` +
      `display(Plot.plot({ marks: [Plot.lineY(${JSON.stringify(rows)}, { x: 'year', y: 'level', tip: true })] }));\n\`\`\`\n`,
  );
  const settings = {
    title: headline,
    root: 'page',
    output: 'built',
    sidebar: false,
    toc: false,
    pager: false,
  };
  writeFileSync(
    path.join(folder, 'observablehq.config.js'),
    `export default ${JSON.stringify({ ...settings, header: '', footer: source, globalStylesheets: [] })};\n`,
  );
  execFileSync(process.execPath, ['node_modules/@observablehq/framework/dist/bin/observable.js', 'build'], {
    cwd: folder,
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  const built = path.join(folder, 'built');
  const files = filesBelow(built).map(
    (name) =>
      [`/framework/${name.replace(/^index\.html$/, '')}`, readFileSync(path.join(built, name))] as const,
  );
  return {
    by: 'Observable Framework',
    files: new Map(files),
    isDrawn: isSeen('svg [aria-label="line"] path'),
  };
}
