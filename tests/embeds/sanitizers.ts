import createDomPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import sanitizeHtml from 'sanitize-html';

/*
 * What content systems make of a pasted code. DOMPurify and sanitize-html are the programs themselves. The lists of the
 * others are those of their published source, without what the codes do not hold: of bleach 6, `ALLOWED_TAGS` in
 * `bleach/sanitizer.py` and `ALLOWED_CSS_PROPERTIES` in `bleach/css_sanitizer.py`; of WordPress, `$allowedposttags` and
 * `safecss_filter_attr` in `wp-includes/kses.php`, 7.0 and 5.3.
 */

const purify = createDomPurify(new JSDOM('').window);
const frameAttributes = ['src', 'title', 'width', 'height', 'frameborder', 'loading', 'scrolling'];

interface AllowList {
  /** Allowed attributes by tag. Other tags are dropped, and what is inside them stays. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  /** Allowed properties in `style`; without any, every style goes. */
  readonly properties?: readonly string[];
  /** Whether tags that are dropped are shown as text instead. */
  readonly escapes?: boolean;
  readonly keepsComments?: boolean;
  /** Whether declarations with a function such as `clamp()` go. */
  readonly refusesFunctions?: boolean;
}

const bleachTags = { a: ['href', 'title'], blockquote: [], em: [], strong: [] };
const bleachProperties = [
  'clear',
  'color',
  'display',
  'float',
  'height',
  'overflow',
  'vertical-align',
  'width',
];
const ksesTags = {
  a: ['href', 'style'],
  blockquote: ['style'],
  div: ['style'],
  img: ['src', 'alt', 'width', 'height', 'loading', 'style'],
  p: ['style'],
};
const olderKsesProperties = [
  ...['width', 'min-width', 'max-width', 'height', 'min-height', 'max-height', 'margin', 'border', 'float'],
  ...['overflow', 'direction', 'vertical-align'],
];
const ksesProperties = [
  ...olderKsesProperties,
  ...[
    'display',
    'position',
    'top',
    'right',
    'bottom',
    'left',
    'object-fit',
    'aspect-ratio',
    'container-type',
  ],
  ...['writing-mode', 'white-space', 'z-index'],
];

/** Each by its name; it takes the code and gives what is left of it. */
export const sanitizers: Readonly<Record<string, (code: string) => string>> = {
  'no sanitizer': (code) => code,
  DOMPurify: (code) => purify.sanitize(code),
  'DOMPurify with frames': (code) =>
    purify.sanitize(code, { ADD_TAGS: ['iframe'], ADD_ATTR: ['frameborder', 'scrolling'] }),
  'sanitize-html': (code) => sanitizeHtml(code),
  'sanitize-html with frames': (code) =>
    sanitizeHtml(code, {
      allowedTags: [...sanitizeHtml.defaults.allowedTags, 'iframe', 'img'],
      allowedAttributes: { ...sanitizeHtml.defaults.allowedAttributes, iframe: frameAttributes },
    }),
  bleach: (code) => keep(code, { tags: bleachTags, escapes: true }),
  'bleach that strips': (code) => keep(code, { tags: bleachTags }),
  'bleach with frames and styles': (code) =>
    keep(code, {
      tags: { ...bleachTags, div: ['style'], iframe: [...frameAttributes, 'style'] },
      properties: bleachProperties,
    }),
  'WordPress kses': (code) => keep(code, { tags: ksesTags, properties: ksesProperties, keepsComments: true }),
  'WordPress kses with frames': (code) =>
    keep(code, {
      tags: { ...ksesTags, iframe: [...frameAttributes, 'style'] },
      properties: ksesProperties,
      keepsComments: true,
    }),
  'older WordPress kses with frames': (code) =>
    keep(code, {
      tags: { ...ksesTags, iframe: [...frameAttributes, 'style'] },
      properties: olderKsesProperties,
      keepsComments: true,
      refusesFunctions: true,
    }),
};

/**
 * Both look at one tag after the other, without a tree: what is between the tags of a frame or a script is to them as
 * any other markup.
 */
function keep(
  code: string,
  { tags, properties = [], escapes = false, keepsComments = false, refusesFunctions = false }: AllowList,
): string {
  return code.replace(
    /<!--[\s\S]*?-->|<(\/?)([\w-]+)([^>]*)>/g,
    (all, end: string, name: string, rest: string) => {
      if (name === undefined) return keepsComments ? all : '';
      const allowed = tags[name];
      if (!allowed) return escapes ? all.replace('<', '&lt;').replace('>', '&gt;') : '';
      if (end) return all;
      const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].flatMap(([, key = '', value = '']) => {
        if (!allowed.includes(key)) return [];
        if (key !== 'style') return [` ${key}="${value}"`];
        const kept = value
          .split(';')
          .filter((each) => properties.includes(each.split(':')[0] ?? ''))
          .filter((each) => !refusesFunctions || !each.includes('('));
        return kept.length > 0 ? [` style="${kept.join(';')}"`] : [];
      });
      return `<${name}${attributes.join('')}>`;
    },
  );
}

/** What WordPress makes of an oEmbed answer of an unknown site, as `wp_filter_oembed_result` does. */
export function inWordPress(html: string): string {
  const kept = keep(html, {
    tags: {
      a: ['href'],
      blockquote: [],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    },
  });
  const [, quotation = '', frame = ''] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  return (
    quotation.replace('<blockquote', '<blockquote class="wp-embedded-content" data-secret="Abc123"') +
    frame
      .replace(/ src="([^"]*)"/, ' src="$1#?secret=Abc123" data-secret="Abc123"')
      .replace(
        '<iframe',
        '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;visibility:hidden"',
      )
  );
}
