import { parseArgs } from 'node:util';

/**
 * An error in an option or setting, which the user can correct. It ends a program with exit code 1 and a message;
 * anything else thrown is a defect of the program and ends it with exit code 2 and a stack trace.
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
  const options = Object.fromEntries(
    Object.keys(known).map((name) => [name.slice(2), { type: 'string' as const }]),
  );
  // Not strict: Node would refuse the same words, without saying what is expected.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const given: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(known, token.rawName)) {
      const expected = Object.entries(known).map(([name, value]) => `${name} ${value}`);
      throw new UsageError(
        `Unknown option: ${args[token.index]}\nExpected: ${expected.join(', ') || 'no options at all'}`,
      );
    }
    const { rawName: name, value } = token;
    if (!value || value.startsWith('--'))
      throw new UsageError(`Option ${name} needs a value: ${name} ${known[name]}`);
    given[name] = value;
  }
  return given;
}
