/**
 * Draws the seal, the logo of the site.
 *
 * @param svg text of `seal.svg`
 * @param size px of each side
 */
export function drawSeal(svg: string, x: number, y: number, size: number): string {
  return svg.trim().replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);
}
