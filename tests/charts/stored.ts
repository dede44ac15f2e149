import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the accepted pictures. */
export const storedFolder = fileURLToPath(new URL('../stored/charts/', import.meta.url));

/** One element per line, so that differences are readable. Line breaks are only between tags. */
function inLines(svg: string): string {
  return `${svg.replaceAll('><', '>\n<')}\n`;
}

/**
 * Compares a picture with the accepted one. A different picture is written next to it as `<name>.new.svg`.
 * @param folder the folder of the accepted pictures
 * @returns what is wrong, or undefined; a renderer that throws “broke”, another picture “differs”
 */
export function compareWithStored(
  name: string,
  render: () => string,
  folder = storedFolder,
): string | undefined {
  const accepted = `${folder}${name}.svg`;
  const proposed = `${folder}${name}.new.svg`;
  let svg: string;
  try {
    svg = inLines(render());
  } catch (error) {
    return `${name} broke: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (existsSync(accepted) && readFileSync(accepted, 'utf8') === svg) {
    rmSync(proposed, { force: true });
    return undefined;
  }
  writeFileSync(proposed, svg);
  const what = existsSync(accepted) ? 'differs from the stored picture' : 'has no stored picture';
  return `${name} ${what}: look at ${name}.new.svg and, if it is right, rename it to ${name}.svg`;
}
