/**
 * An option or setting that the person who typed the command can mend. It ends a program with exit code 1 and
 * a sentence; anything else thrown is a defect of the program and ends it with exit code 2 and a stack trace.
 */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Reads `--name value` and `--name=value` options.
 *
 * @param args the words after the command
 * @param known option names with their `--`, each with what its value stands for
 * @returns the given options by name
 * @throws UsageError for an unknown option, a missing value or a stray word
 */
export function parseOptions(
  args: readonly string[],
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  const expected = Object.entries(known).map(([name, value]) => `${name} ${value}`);
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const [name = '', ...rest] = word.split('=');
    if (!Object.hasOwn(known, name)) {
      throw new UsageError(
        `Unknown option: ${word}\nExpected: ${expected.length > 0 ? expected.join(', ') : 'no options at all'}`,
      );
    }
    let value = rest.length > 0 ? rest.join('=') : undefined;
    if (value === undefined) {
      index += 1;
      value = args[index];
    }
    if (!value || value.startsWith('--'))
      throw new UsageError(`Option ${name} needs a value: ${name} ${known[name]}`);
    given[name] = value;
  }
  return given;
}
