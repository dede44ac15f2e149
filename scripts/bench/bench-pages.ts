import { build } from 'vite';
import type { ChartSize } from '../../src/charts/chart.ts';
import { renderChart } from '../../src/charts/chart-types.ts';
import type { FigureData } from '../../src/client/figure-data.ts';
import { toInertJson } from '../../src/locale/escape.ts';
import { words } from '../../src/locale/words.ts';
import { projectRoot } from '../run/settings.ts';

/** The charts that are compared: one line of 25 years, ten bars, twenty points. */
export const benchCharts = ['line', 'bar', 'scatter'] as const;
export type BenchChart = (typeof benchCharts)[number];

/** A page of one library with one chart. */
export interface BenchPage {
  readonly library: string;
  readonly chart: BenchChart;
  readonly html: string;
}

/**
 * The libraries that ours is compared with: their packages at exact versions, and the files that their pages load, in
 * order.
 */
export const libraries = {
  uPlot: {
    packages: { uplot: '1.6.32' },
    files: ['uplot/dist/uPlot.min.css', 'uplot/dist/uPlot.iife.min.js'],
  },
  'Chart.js': { packages: { 'chart.js': '4.6.1' }, files: ['chart.js/dist/chart.umd.min.js'] },
  ECharts: { packages: { echarts: '6.1.0' }, files: ['echarts/dist/echarts.min.js'] },
  Plot: {
    packages: { '@observablehq/plot': '0.6.17', d3: '7.9.2' },
    files: ['d3/dist/d3.min.js', '@observablehq/plot/dist/plot.umd.min.js'],
  },
  'vega-embed': {
    packages: { vega: '6.4.0', 'vega-lite': '6.5.0', 'vega-embed': '7.3.0' },
    files: [
      'vega/build/vega.min.js',
      'vega-lite/build/vega-lite.min.js',
      'vega-embed/build/vega-embed.min.js',
    ],
  },
} as const;
type Library = keyof typeof libraries;

export const years = Array.from({ length: 25 }, (_, i) => 1990 + i);
/** Numbers without a pattern that are the same in every run. */
export const levels = years.map((_, i) => Math.round(1000 + 60 * i + 140 * Math.sin(i * 1.7)));
const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota', 'Kappa'];
const lengths = names.map((_, i) => Math.round(20 + 60 * Math.abs(Math.sin(i * 2.3))));
const points = Array.from({ length: 20 }, (_, i) => ({
  x: Math.round(100 + 800 * Math.abs(Math.sin(i * 1.3))),
  y: Math.round(50 + 400 * Math.abs(Math.cos(i * 0.7 + 1))),
}));

/** How each library draws each chart at its defaults. `box` is the element to draw in; `drawn` is called at the end. */
const drawings: Readonly<Record<Library, Readonly<Record<BenchChart, string>>>> = {
  uPlot: {
    line: 'new uPlot({width:720,height:300,scales:{x:{time:false}},series:[{},{stroke:"green"}]},[years,levels],box);drawn()',
    bar: 'new uPlot({width:720,height:300,scales:{x:{time:false}},axes:[{values:(u,v)=>v.map(i=>names[i]??"")},{}],series:[{},{fill:"green",paths:uPlot.paths.bars()}]},[names.map((_,i)=>i),lengths],box);drawn()',
    scatter:
      'const p=points.toSorted((a,b)=>a.x-b.x);new uPlot({width:720,height:300,scales:{x:{time:false}},series:[{},{stroke:"green",paths:()=>null,points:{show:true}}]},[p.map(d=>d.x),p.map(d=>d.y)],box);drawn()',
  },
  'Chart.js': {
    line: 'new Chart(canvas(),{type:"line",data:{labels:years,datasets:[{label:"Level",data:levels}]}});drawn()',
    bar: 'new Chart(canvas(),{type:"bar",data:{labels:names,datasets:[{label:"Share",data:lengths}]},options:{indexAxis:"y"}});drawn()',
    scatter: 'new Chart(canvas(),{type:"scatter",data:{datasets:[{label:"Places",data:points}]}});drawn()',
  },
  ECharts: {
    line: 'echarts.init(box).setOption({tooltip:{trigger:"axis"},xAxis:{type:"category",data:years},yAxis:{},series:[{type:"line",data:levels}]});drawn()',
    bar: 'echarts.init(box).setOption({tooltip:{},yAxis:{type:"category",data:names},xAxis:{},series:[{type:"bar",data:lengths}]});drawn()',
    scatter:
      'echarts.init(box).setOption({tooltip:{},xAxis:{},yAxis:{},series:[{type:"scatter",data:points.map(d=>[d.x,d.y])}]});drawn()',
  },
  Plot: {
    line: 'box.append(Plot.plot({marks:[Plot.lineY(years.map((x,i)=>({x,y:levels[i]})),{x:"x",y:"y",tip:true})]}));drawn()',
    bar: 'box.append(Plot.plot({marginLeft:60,marks:[Plot.barX(names.map((y,i)=>({y,x:lengths[i]})),{x:"x",y:"y",tip:true})]}));drawn()',
    scatter: 'box.append(Plot.plot({marks:[Plot.dot(points,{x:"x",y:"y",tip:true})]}));drawn()',
  },
  'vega-embed': {
    line: 'vegaEmbed(box,{data:{values:years.map((x,i)=>({x,y:levels[i]}))},mark:{type:"line",tooltip:true},encoding:{x:{field:"x",type:"quantitative",scale:{zero:false}},y:{field:"y",type:"quantitative"}}}).then(drawn)',
    bar: 'vegaEmbed(box,{data:{values:names.map((y,i)=>({y,x:lengths[i]}))},mark:{type:"bar",tooltip:true},encoding:{x:{field:"x",type:"quantitative"},y:{field:"y",type:"nominal"}}}).then(drawn)',
    scatter:
      'vegaEmbed(box,{data:{values:points},mark:{type:"point",tooltip:true},encoding:{x:{field:"x",type:"quantitative"},y:{field:"y",type:"quantitative"}}}).then(drawn)',
  },
};

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A chart</title>${head}</head><body>${body}</body></html>`;

/** The page of a library: its files, then a short script with the data and the call of the library. */
function libraryPage(library: Library, chart: BenchChart): BenchPage {
  const tags = libraries[library].files.map((file) =>
    file.endsWith('.css') ? `<link rel="stylesheet" href="/${file}">` : `<script src="/${file}"></script>`,
  );
  const data = { line: { years, levels }, bar: { names, lengths }, scatter: { points } }[chart];
  const values = Object.entries(data).map(([name, value]) => `const ${name}=${JSON.stringify(value)};`);
  const tools =
    'const box=document.querySelector("#box");const canvas=()=>box.appendChild(document.createElement("canvas"));const drawn=()=>{window.drawn=true};';
  const script = `<script>${values.join('')}${tools}${drawings[library][chart]}</script>`;
  const style = '<style>#box{width:720px;height:300px}</style>';
  return { library, chart, html: page(style, `<div id="box"></div>${tags.join('')}${script}`) };
}

/** Our own page: the two drawings, the data for the tooltip, and the script and the stylesheets of the site. */
function ownPage(chart: BenchChart): BenchPage {
  const draw = (size: ChartSize) => drawOwn(chart, size);
  const wide = draw('wide');
  const data = ownData(
    chart,
    wide.marks.map(({ key, series }) => [key, series] as const),
  );
  const json = toInertJson(data);
  const body = `<figure id="figure-own"><div class="drawn"><div class="shown"><div class="picture">${wide.svg}${draw('narrow').svg}</div><p class="state" id="own-state"></p></div></div><output class="hidden"></output><script type="application/json">${json}</script></figure>`;
  const head = '<link rel="stylesheet" href="/own.css"><script type="module" src="/own.js"></script>';
  return { library: 'this site', chart, html: page(head, body) };
}

/** One of the charts, drawn by this site. */
export function drawOwn(chart: BenchChart, size: ChartSize) {
  const shared = {
    id: 'own',
    size,
    name: { title: 'A chart', description: 'A chart' },
    unit: '',
    texts: { language: 'en', refused: '' },
  } as const;
  const value = (key: string, number: number) =>
    ({ key, value: number, text: String(number), state: 'current' }) as const;
  switch (chart) {
    case 'line':
      return renderChart('line', {
        ...shared,
        series: [{ id: 'level', label: 'Level' }],
        rows: years.map((year, i) => ({
          ...value(`y${year}`, levels[i] ?? 0),
          series: 'level',
          start: new Date(Date.UTC(year, 0, 1)),
          end: new Date(Date.UTC(year, 11, 31)),
        })),
      });
    case 'bar':
      return renderChart('bar', {
        ...shared,
        rows: names.map((label, i) => ({ ...value(label, lengths[i] ?? 0), label })),
      });
    case 'scatter':
      return renderChart('scatter', {
        ...shared,
        x: { title: 'x', unit: '', zero: true },
        y: { title: 'y', unit: '', zero: true },
        points: points.map(({ x, y }, i) => ({
          key: `p${i}`,
          label: `P${i}`,
          x,
          y,
          state: 'current' as const,
        })),
      });
  }
}

/** Data for tooltips as detailed as those of the site. */
export function ownData(chart: BenchChart, marks: readonly (readonly [string, string])[]): FigureData {
  const { figureTools, page: marksOf, story } = words('en');
  return {
    id: 'own',
    language: 'en',
    axis: chart === 'line' ? 'x' : chart === 'bar' ? 'y' : 'xy',
    marks: marks.map(([key, series]) => ({
      key,
      series,
      label: key,
      group: '',
      value: `${key} billion yuan = ${key} yi yuan`,
      facts: [
        ['Edition', 'Yearbook values, as compiled in a public file'],
        ['Source', 'Statistics bureau (its own page or yearbook)'],
      ],
    })),
    words: {
      ...figureTools,
      notComparable: '',
      reason: {},
      colon: marksOf.colon,
      comma: marksOf.listComma,
      semicolon: marksOf.semicolon,
      stop: story.stop,
      open: marksOf.open,
      close: marksOf.close,
    },
  };
}

/** All pages, ours first, library by library. */
export function benchPages(): readonly BenchPage[] {
  return benchCharts.flatMap((chart) => [
    ownPage(chart),
    ...(Object.keys(libraries) as Library[]).map((library) => libraryPage(library, chart)),
  ]);
}

/** Our script and stylesheet, bundled as the site bundles them. */
export async function ownFiles(): Promise<ReadonlyMap<string, string>> {
  const sheets = [
    'styles/tokens',
    'styles/base',
    'charts/chart',
    'styles/figure',
    'styles/figure-tools',
    'styles/tooltip',
  ];
  const { code, css } = await bundleSources(['client/figures.ts', ...sheets.map((name) => `${name}.css`)]);
  return new Map([
    ['/own.js', code],
    ['/own.css', css],
  ]);
}

/**
 * @param files scripts and stylesheets by their path in `src`
 * @returns both, bundled as the site bundles them
 */
export async function bundleSources(
  files: readonly string[],
): Promise<{ readonly code: string; readonly css: string }> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: { input: files.map((name) => `src/${name}`) },
    },
  });
  if (!('output' in built)) throw new Error(`Vite did not bundle ${files.join(', ')}.`);
  const code = built.output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  const css = built.output.flatMap((file) =>
    file.fileName.endsWith('.css') && 'source' in file ? [String(file.source)] : [],
  );
  return { code, css: css.join('') };
}
