/** Which test files are to run. */
export interface ChosenTests {
  /** Whether only those of their tests run whose names contain the name. */
  readonly byName: boolean;
  readonly unit: readonly string[];
  readonly site: readonly string[];
}

/**
 * Chooses tests by a part of their path or of their name. Files whose path contains it run whole. Where no path does,
 * the names of tests decide: those of all unit tests, because many names are made from data; and those of the files
 * of site tests in which it is written, because these need a built site.
 *
 * @param name what to look for; case counts
 * @param all paths of all test files
 * @param read gives the text of a file
 */
export function chooseTests(
  name: string,
  all: Readonly<Record<'unit' | 'site', readonly string[]>>,
  read: (file: string) => string,
): ChosenTests {
  const unit = all.unit.filter((file) => file.includes(name));
  const site = all.site.filter((file) => file.includes(name));
  if (unit.length + site.length > 0) return { byName: false, unit, site };
  return { byName: true, unit: all.unit, site: all.site.filter((file) => read(file).includes(name)) };
}
