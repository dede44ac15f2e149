import type { Driver } from '../drivers/driver.ts';

/**
 * Complains of each chart that is not drawn once, undistorted, and as wide as its place.
 *
 * @param choosesDrawing whether the browser chooses, of a wide and a narrow drawing, the one for the width of the place
 */
export function charts(driver: Driver, choosesDrawing: boolean): Promise<string[]> {
  return driver.evaluate((chooses) => {
    const pictures = [...document.querySelectorAll<HTMLElement>('main .picture')].filter(
      (each) => each.getClientRects().length > 0,
    );
    if (pictures.length === 0) return ['shows no chart'];
    return pictures.flatMap((picture, order) => {
      const drawings = [...picture.querySelectorAll<SVGSVGElement>(':scope > svg')];
      const seen = drawings.filter((each) => each.getBoundingClientRect().height > 40);
      const [drawing] = seen;
      if (!drawing || seen.length > 1) return [`chart ${order + 1} is drawn ${seen.length} times`];
      const style = getComputedStyle(picture);
      const room =
        picture.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const { width, height } = drawing.getBoundingClientRect();
      const { width: ownWidth, height: ownHeight } = drawing.viewBox.baseVal;
      const complaints: string[] = [];
      if (width > room + 1 || (chooses && width < room * 0.9))
        complaints.push(`is ${width} px wide in ${room} px`);
      if (Math.abs(width / height / (ownWidth / ownHeight) - 1) > 0.02) complaints.push('is distorted');
      if (chooses && drawings.length > 1 && drawings.indexOf(drawing) !== (room < 560 ? 1 : 0))
        complaints.push(`is the drawing for another width than ${room} px`);
      return complaints.map((complaint) => `chart ${order + 1} ${complaint}`);
    });
  }, choosesDrawing);
}
