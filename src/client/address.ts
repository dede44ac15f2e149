/** Safari throws at the hundredth change of the address within 30 seconds; this is 75 at most. In milliseconds. */
const pause = 400;

let lastWritten = Number.NEGATIVE_INFINITY;
let waiting: { readonly query: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

/** The query of the address, as it stands or as it will in a moment; empty or with its question mark. */
export function addressQuery(): string {
  return waiting?.query ?? location.search;
}

/**
 * Keeps what the reader has chosen in the address. The first choice is written at once, those that follow it quickly
 * after a pause, as one.
 *
 * @param query with its question mark, or empty
 * @param step whether the way back leads to what was chosen before
 */
export function writeAddress(query: string, step: 'new step' | 'same step'): void {
  forget();
  const write = (): void => {
    forget();
    lastWritten = performance.now();
    const address = `${location.pathname}${query}${location.hash}`;
    try {
      if (step === 'new step') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    } catch {
      // A page in a sandbox has no address of its own, and browsers may refuse; the page works all the same.
    }
  };
  const wait = lastWritten + pause - performance.now();
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
