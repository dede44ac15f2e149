import { createHash } from 'node:crypto';

/** Digits of the digest in the name of a frozen file: enough that no two files of a figure have the same name. */
const digits = 12;

/**
 * @param bytes a whole file
 * @returns the part of its SHA-256 digest that is in its name
 */
export function frozenHash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits);
}

/**
 * Adds a content security policy that allows only the inline scripts and styles of the page. Frozen files get it here,
 * because their names contain their digests and no later step may change them.
 *
 * @param html from `embedDocument`
 */
export function withPolicy(html: string): string {
  const hashes = (tag: string): string =>
    [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))]
      .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      .join(' ') || "'none'";
  const policy =
    `default-src 'none'; script-src ${hashes('script')}; style-src ${hashes('style')}; ` +
    "img-src data:; form-action 'none'; base-uri 'none'";
  const charset = '<meta charset="utf-8">';
  return html.replace(charset, `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}
