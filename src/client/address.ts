/** Safari throws at the hundredth change of the address within 30 seconds. The pauses, in ms, keep it below that. */
const limit = { within: 30_000, steps: 60 } as const;
const pause = { 'new step': 1000, 'same step': 400 } as const;

/** When the address was changed within the time that Safari counts. */
let changes: readonly number[] = [];
let waiting: { readonly query: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

/** The query of the address, as it stands or as it will in a moment; empty or with its question mark. */
export function addressQuery(): string {
  return waiting?.query ?? location.search;
}

/**
 * Keeps what the reader has chosen in the address. New steps are written at once, unless there are very many; what
 * changes the same step quickly is written after a pause, as one.
 *
 * @param query with its question mark, or empty
 * @param step whether the way back leads to what was chosen before
 */
export function writeAddress(query: string, step: 'new step' | 'same step'): void {
  forget();
  const write = (): void => {
    forget();
    changes = [...changes, performance.now()];
    const address = `${location.pathname}${query}${location.hash}`;
    try {
      if (step === 'new step') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A page in a sandbox has no address of its own, and browsers may refuse; the page works all the same.
    }
  };
  const now = performance.now();
  changes = changes.filter((time) => now - time < limit.within);
  const isFree = changes.length === 0 || (step === 'new step' && changes.length < limit.steps);
  const wait = isFree ? 0 : (changes[changes.length - 1] ?? 0) + pause[step] - now;
  if (wait <= 0) {
    write();
    return;
  }
  waiting = { query, timer: setTimeout(write, wait) };
  // Who goes back meanwhile wants what was there, not what was about to be.
  addEventListener('popstate', forget, { capture: true, once: true });
}

function forget(): void {
  clearTimeout(waiting?.timer);
  waiting = undefined;
}
