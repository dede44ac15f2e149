import { type Driver, until } from '../drivers/driver.ts';

/**
 * Complains of each step of a story that lights none of its marks, or is not lit itself, where it is read. A picture
 * that has faded out for another shows no mark.
 */
export async function scrollSteps(driver: Driver): Promise<string[]> {
  const steps = await driver.evaluate(() => document.querySelectorAll('[data-scroll] [data-step]').length);
  if (steps === 0) return ['has no step'];
  const complaints: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await driver.evaluate((index) => {
      const each = document.querySelectorAll('[data-scroll] [data-step]')[index] as Element;
      const { top, height } = each.getBoundingClientRect();
      scrollBy({ top: top + height / 2 - innerHeight * 0.6, behavior: 'instant' as ScrollBehavior });
    }, step);
    const isLit = await until(
      driver,
      (index) => {
        const each = document.querySelectorAll<HTMLElement>('[data-scroll] [data-step]')[index];
        const keys = (each?.dataset.step ?? '').split(' ').filter(Boolean);
        const lit = [...(each?.closest('[data-scroll]')?.querySelectorAll('svg .lit') ?? [])];
        const seen = lit.filter((mark) => {
          const { top, bottom } = mark.getBoundingClientRect();
          const picture = mark.closest('.stays');
          const isShown = picture !== null && Number(getComputedStyle(picture).opacity) > 0.5;
          return isShown && bottom > 0 && top < innerHeight && mark.getClientRects().length > 0;
        });
        return each?.classList.contains('now') && (keys.length === 0 || seen.length > 0);
      },
      step,
    );
    if (!isLit) complaints.push(`step ${step + 1} lights no mark`);
  }
  return complaints;
}
