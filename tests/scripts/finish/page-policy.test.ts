import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  hashSource,
  permissionsFor,
  policyViolations,
  toPolicy,
} from '../../../scripts/finish/page-policy.ts';
import { parsePage } from '../../../scripts/finish/parse-page.ts';

function policy(body: string, addedStyle?: string): string {
  return toPolicy(
    permissionsFor(parsePage(`<!doctype html><html><head></head><body>${body}</body></html>`)),
    addedStyle,
  );
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('toPolicy', () => {
  const styleSheet = '<link rel="stylesheet" href="/a.css">';

  it('allows a page with a style sheet its own pictures, fonts and data, and nothing else', () => {
    expect(policy(styleSheet)).toBe(
      "default-src 'none'; script-src 'none'; style-src 'self'; connect-src 'self'; font-src 'self'; " +
        "form-action 'none'; img-src 'self' data:; base-uri 'none'",
    );
  });

  it('allows a page that is whole in itself, as embeds are, to load nothing', () => {
    expect(policy('<style>p{color:red}</style><p>text</p>')).not.toContain("'self'");
    expect(policy('<img src="/a.png" alt="">')).toContain("img-src 'self' data:");
  });

  it('allows each inline script and style by the hash of exactly its text', () => {
    const text = policy('<script>\nlet a = "<b>";\n</script><style>p{color:red}</style>');
    expect(text).toContain(`script-src 'sha256-${digest('\nlet a = "<b>";\n')}'`);
    expect(text).toContain(`style-src 'sha256-${digest('p{color:red}')}'`);
  });

  it('allows a style inside a drawing and a style that is added afterwards', () => {
    expect(policy('<svg><style>a&gt;b{fill:red}</style></svg>')).toContain(digest('a>b{fill:red}'));
    expect(policy('', 'p{}')).toContain(digest('p{}'));
  });

  it('allows files of the site only where the page has some', () => {
    const text = policy('<link rel="stylesheet" href="/a.css"><script type="module" src="/a.js"></script>');
    expect(text).toContain("script-src 'self';");
    expect(text).toContain("style-src 'self';");
  });

  it('needs no permission for scripts that are data', () => {
    expect(policy('<script type="application/ld+json">{}</script>')).toContain("script-src 'none'");
  });

  it('allows fetching from the site alone, and frames and forms only to pages that use them', () => {
    expect(policy(styleSheet)).toContain("connect-src 'self'");
    expect(policy('')).not.toContain('frame-src');
    expect(policy('<iframe src="/a/"></iframe>')).toContain("frame-src 'self'");
    expect(policy('<form action="/a/"></form>')).toContain("form-action 'self'");
  });
});

describe('hashSource', () => {
  it('hashes the bytes of UTF-8', () => {
    expect(hashSource('杭')).toBe(
      `'sha256-${createHash('sha256')
        .update(Buffer.from([0xe6, 0x9d, 0xad]))
        .digest('base64')}'`,
    );
  });
});

describe('policyViolations', () => {
  const violations = (body: string): string[] => policyViolations(parsePage(`<!doctype html><body>${body}`));

  it.each([
    '<p style="color:red">x</p>',
    '<svg style="overflow:visible"></svg>',
    '<svg><g onclick="x()"></g></svg>',
    '<template><p style="x"></p></template>',
    '<a href="javascript:x()">x</a>',
    '<img src="https://elsewhere.example/a.png">',
    '<script src="//elsewhere.example/a.js"></script>',
    '<link rel="stylesheet" href="https://elsewhere.example/a.css">',
    '<meta http-equiv="Content-Security-Policy" content="default-src *">',
    '<base href="/elsewhere/">',
  ])('refuses %s', (body) => {
    expect(violations(body)).toHaveLength(1);
  });

  it('lets links lead to other hosts and data be in the page', () => {
    expect(
      violations('<a href="https://elsewhere.example/">x</a><img src="data:,"><img src="/a.png">'),
    ).toEqual([]);
  });
});
