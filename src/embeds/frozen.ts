import { createHash } from 'node:crypto';

/** Digits of a digest that a frozen file's name carries: enough that no two files of a figure share a name. */
const digits = 12;

/**
 * @param bytes a whole file
 * @returns the part of its SHA-256 digest that its name carries
 */
export function frozenHash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, digits);
}

/**
 * Gives a page its own policy, because no later step may touch a file whose name states its digest: only what is
 * written in it, nothing from anywhere.
 *
 * @param html from `embedDocument`
 */
export function seal(html: string): string {
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
