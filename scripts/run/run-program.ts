import { UsageError } from './options.ts';

/**
 * Runs a program and sets its exit code. An error that the user can correct ends it with 1 and a message, a defect of
 * the program with 2 and a stack trace.
 *
 * @param main gives the exit code
 */
export async function runProgram(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exitCode = 1;
      return;
    }
    reportDefect(error);
    process.exitCode = 2;
  }
}

/**
 * Prints a defect of the program, with its stack and the stacks of its causes.
 *
 * @param error whatever was thrown
 */
export function reportDefect(error: unknown): void {
  console.error('\nThis is a defect of the program, not of the content:');
  console.error(error);
}
