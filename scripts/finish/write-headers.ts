import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { frameNotFoundPath } from '../../src/embeds/addresses.ts';
import { contentTypes } from '../run/content-types.ts';
import { filesBelow } from '../run/files-below.ts';
import { attribute, elementsOf, parsePage } from './parse-page.ts';

/** Headers for everything below a path of the site. */
interface HeaderRule {
  /** Below the site's root; ends with a slash when it is a folder. */
  readonly paths: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The headers of every file. */
const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};
/** For files that other sites may show or read. */
const open = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
/** For pages in frames: also on a page that is isolated from others (`require-corp`), as they load nothing. */
const framed = { ...open, 'Cross-Origin-Embedder-Policy': 'require-corp' };
const forever = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const cached = (seconds: number): Record<string, string> => ({
  'Cache-Control': `public, max-age=${seconds}, stale-while-revalidate=86400`,
});

/**
 * The headers for the paths of the site. Each page has its own policy in a `<meta>`; the header adds what a `<meta>`
 * cannot say: that other sites may frame only the embeds.
 *
 * @param folder the built site, finished
 */
function headerRules(folder: string): readonly HeaderRule[] {
  const pages = { 'Content-Security-Policy': "frame-ancestors 'self'", ...cached(300) };
  return [
    { paths: ['', 'index.html', '404.html', 'zh/', 'en/'], headers: pages },
    {
      paths: ['embed/'],
      headers: { 'Content-Security-Policy': embedPolicy(folder), ...framed, ...cached(3600) },
    },
    { paths: ['frozen/'], headers: { ...framed, ...forever } },
    // Frames in a sandbox have no origin of their own; to them, the scripts of the site are those of another.
    { paths: ['_astro/'], headers: { ...open, ...forever } },
    { paths: ['_fonts/'], headers: forever },
    { paths: ['image/'], headers: { ...open, ...cached(86_400) } },
    {
      paths: [
        'oembed/',
        'download/',
        'cite/',
        'feed/',
        'datapackage.json',
        'catalog.jsonld',
        'SHA256SUMS',
        'explore.json',
      ],
      headers: { ...open, ...cached(3600) },
    },
  ];
}

/**
 * One policy for all embeds: the scripts that any of them has, and nothing from elsewhere. Their styles differ from
 * figure to figure, and the policy in each page allows exactly its own. Without `frame-ancestors`, every site may
 * frame them.
 */
function embedPolicy(folder: string): string {
  const scripts = new Set<string>();
  for (const name of filesBelow(folder, '.html').filter((each) => each.startsWith('embed/'))) {
    for (const element of elementsOf(parsePage(readFileSync(path.join(folder, name), 'utf8')))) {
      if (attribute(element, 'http-equiv') !== 'Content-Security-Policy') continue;
      const [, sources = ''] = /script-src ([^;]*)/.exec(attribute(element, 'content') ?? '') ?? [];
      for (const source of sources.match(/'sha256-[^']+'/g) ?? []) scripts.add(source);
    }
  }
  // Embeds that take settings load their scripts from the site; the policy in each page says which.
  const list = ["'self'", ...[...scripts].sort()].join(' ');
  const none = ['font', 'frame', 'media', 'object', 'worker'].map((kind) => `${kind}-src 'none'`);
  return `script-src ${list}; connect-src 'self'; ${none.join('; ')}; img-src 'self' data:; form-action 'none'; base-uri 'none'`;
}

/**
 * Writes the headers in the formats of hosts: `_headers` for Netlify and Cloudflare Pages, and examples for nginx and
 * Caddy in `_hosting`. An address that leads to no frame gets the page in `embed/404.html`, which fits into one;
 * `_redirects` says so to Netlify, and Cloudflare Pages takes the nearest by itself.
 *
 * @param folder the built site, finished
 * @param base path of the site, with a slash at both ends
 */
export function writeHeaders(folder: string, base: string): void {
  const rules = headerRules(folder);
  const redirects = framePaths.map((name) => `${base}${name}* ${base}${frameNotFoundPath} 404\n`);
  writeFileSync(path.join(folder, '_redirects'), redirects.join(''));
  mkdirSync(path.join(folder, '_hosting'), { recursive: true });
  writeFileSync(path.join(folder, '_headers'), toHeadersFile(rules, base));
  writeFileSync(path.join(folder, '_hosting', 'nginx.conf'), toNginx(rules, base));
  writeFileSync(path.join(folder, '_hosting', 'Caddyfile'), toCaddy(rules, base));
}

/** Folders whose pages stand in frames. */
const framePaths = ['embed/', 'frozen/'] as const;

function isFramed(name: string): boolean {
  return (framePaths as readonly string[]).includes(name);
}

function lines(headers: Readonly<Record<string, string>>, write: (name: string, value: string) => string) {
  return Object.entries(headers)
    .map(([name, value]) => write(name, value))
    .join('');
}

function pattern(base: string, name: string): string {
  return `${base}${name}${name.endsWith('/') ? '*' : ''}`;
}

function toHeadersFile(rules: readonly HeaderRule[], base: string): string {
  const block = (address: string, headers: Readonly<Record<string, string>>): string =>
    `${address}\n${lines(headers, (name, value) => `  ${name}: ${value}\n`)}`;
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((name) => block(pattern(base, name), headers)),
  );
  return [block(`${base}*`, always), ...blocks].join('\n');
}

function toNginx(rules: readonly HeaderRule[], base: string): string {
  // A location of nginx with headers of its own inherits none, so each lists all.
  const location = (match: string, headers: Readonly<Record<string, string>>, more = ''): string =>
    `location ${match} {\n${lines({ ...always, ...headers }, (name, value) => `  add_header ${name} "${value}" always;\n`)}${more}}\n`;
  const blocks = rules.flatMap(({ paths, headers }) =>
    paths.map((name) =>
      location(
        `${name.endsWith('/') ? '^~' : '='} ${base}${name}`,
        headers,
        isFramed(name) ? `  error_page 404 ${base}${frameNotFoundPath};\n` : '',
      ),
    ),
  );
  const types = Object.entries(contentTypes).map(
    ([ending, type]) => `  ${type.split(';')[0]} ${ending.slice(1)};\n`,
  );
  return (
    `# For nginx: include this file in a server block whose \`root\` is the folder that is served at /.\n` +
    (base === '/' ? '' : `# The site's own folder is ${base} below it.\n`) +
    `index index.html;\nabsolute_redirect off;\nerror_page 404 ${base}404.html;\ncharset utf-8;\n` +
    'charset_types text/html text/css text/csv text/plain text/javascript application/json application/xml image/svg+xml;\n' +
    `types {\n${types.join('')}}\ndefault_type application/octet-stream;\n` +
    'gzip on;\ngzip_vary on;\ngzip_types text/css text/csv text/plain text/javascript application/json application/ld+json application/xml image/svg+xml;\n\n' +
    `${[location(base, {}), ...blocks].join('\n')}`
  );
}

function toCaddy(rules: readonly HeaderRule[], base: string): string {
  const header = (name: string, value: string): string => `\t\t${name} "${value}"\n`;
  const blocks = rules.map(({ paths, headers }, index) => {
    const matcher = `@rule${index + 1}`;
    const patterns = paths.map((name) => pattern(base, name)).join(' ');
    return `\t${matcher} path ${patterns}\n\theader ${matcher} {\n${lines(headers, header)}\t}\n`;
  });
  return (
    '# For Caddy: replace the host and the folder that is served at /.\n' +
    (base === '/' ? '' : `# The site's own folder is ${base} below it.\n`) +
    `record.example {\n\troot * /srv/www\n\tencode zstd gzip\n\theader {\n${lines(always, header)}\t}\n` +
    `${blocks.join('')}\tfile_server\n\thandle_errors {\n\t\t@frame path ${framePaths.map((name) => `${base}${name}*`).join(' ')}\n\t\trewrite @frame ${base}${frameNotFoundPath}\n\t\t@page not path ${framePaths.map((name) => `${base}${name}*`).join(' ')}\n\t\trewrite @page ${base}404.html\n\t\tfile_server\n\t}\n}\n`
  );
}
