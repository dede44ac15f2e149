import type { Path } from '../place.ts';
import type { Grade } from '../schemas/primitives.ts';
import type { Check, Refuse } from './check.ts';

/** Every printing of grade C says what it was checked against. */
export const checkGrades: Check = (content, refuse) => {
  content.single.timeline.events.forEach((event, index) => {
    checkPrintings(event.printings, 'data/timeline.json', ['events', index], refuse);
  });
  content.single.targets.targets.forEach((target, index) => {
    checkPrintings(target.printings, 'data/targets.json', ['targets', index], refuse);
  });
  for (const { observations } of content.datasets)
    observations.content.observations.forEach((each, index) => {
      checkPrintings(each.printings, observations.file, ['observations', index], refuse);
    });
};

function checkPrintings(
  printings: readonly { readonly grade: Grade; readonly check?: unknown }[],
  file: string,
  path: Path,
  refuse: Refuse,
): void {
  printings.forEach((printing, at) => {
    if (printing.grade === 'C' && printing.check === undefined)
      refuse(
        file,
        [...path, 'printings', at, 'check'],
        'grade C without the check',
        'what was compared with which A or B figure',
        'Write the check down, in both languages.',
      );
  });
}
