import type { Pen } from './frame.ts';

/** Defines the pattern that fills what is refused. */
export function drawHatch(pen: Pen, id: string): void {
  const pattern = pen.add(
    'pattern',
    { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    pen.add('defs', {}),
  );
  pen.add('path', { class: 'c-hatch', d: 'M0,0V6' }, pattern);
}
