import type { LocalText } from '../locale/languages.ts';
import type { HistoricalRecord, Observation } from '../model/record.ts';

export interface Misprint {
  readonly observation: Observation;
  readonly printing: Observation['printings'][number];
  readonly correction: LocalText;
}

/** Every printing that its source got wrong, with what is wrong in it. */
export function misprints(record: HistoricalRecord): readonly Misprint[] {
  return [...record.observations.values()].flatMap((observation) =>
    observation.printings.flatMap((printing) =>
      printing.correction === undefined ? [] : [{ observation, printing, correction: printing.correction }],
    ),
  );
}
