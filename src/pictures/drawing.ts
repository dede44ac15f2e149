import { escapeXml } from '../locale/escape.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The XML of an element; undefined attributes are left out. */
export function writeElement(
  name: string,
  attributes: Iterable<readonly [string, string | number | undefined]>,
  content = '',
): string {
  let open = `<${name}`;
  for (const [key, value] of attributes)
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
