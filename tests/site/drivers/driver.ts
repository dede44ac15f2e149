/** A size of a window, px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A function that runs in a page. It knows nothing but its arguments, and what it returns is JSON. */
export type Look<Args extends readonly unknown[], T> = (...args: Args) => T | Promise<T>;

/** A browser with one window, as far as the tests of engines drive it. */
export interface Driver {
  /** How long a question waits for something, ms; 15,000 without. */
  readonly patience?: number;
  /** Version that the browser tells, such as `116.0.5845.0`. */
  readonly version: string;
  /**
   * Opens an address, waits until it has loaded, and forgets the errors of earlier pages. WebKit's window is never
   * narrower than its buttons, some 450 px.
   */
  open(address: string, size: Size): Promise<void>;
  /** Runs a function in the page and gives what it returns; throws what it throws. */
  evaluate<Args extends readonly unknown[], T>(look: Look<Args, T>, ...args: Args): Promise<T>;
  /** Runs a function in a frame of the page, counted from 0, whatever its origin. */
  inFrame<Args extends readonly unknown[], T>(frame: number, look: Look<Args, T>, ...args: Args): Promise<T>;
  /** Moves the pointer to a point of the viewport, px. */
  move(x: number, y: number): Promise<void>;
  /** Presses the left button of the pointer at a point of the viewport, px. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key: a character, or a name such as `ArrowRight`. */
  press(key: string): Promise<void>;
  /** What went wrong in scripts, and what the browser refused, since the page was opened. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A browser that the tests of engines visit. */
export interface Engine {
  readonly name: string;
  /** Whether everything is promised to work in it, or text, charts, tables, links, downloads and frames alone. */
  readonly promise: 'everything' | 'reading';
  /** What the machine lacks to start it; nothing when it can be started. */
  missing(): string | undefined;
  /**
   * Starts it, in a few seconds.
   *
   * @param site address of the served site
   */
  start(site: string): Promise<Driver>;
}

/** The call of a function as an expression; its value is a promise of JSON, `null` for nothing. */
export function callOf(look: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `Promise.resolve((${look})(...${JSON.stringify(args)})).then((value) => JSON.stringify(value ?? null))`;
}

/** The same where no promise is kept: the value of the function is no promise. */
export function plainCallOf(look: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `JSON.stringify((${look})(...${JSON.stringify(args)}) ?? null)`;
}

/** How long to wait for something in a page on a slow machine, ms. */
const usualPatience = 15_000;
/** How long to wait between two looks at a page, ms. */
export const betweenLooks = 40;

/**
 * Waits until a function in the page returns something that counts as true.
 *
 * @returns whether it did within some seconds
 */
export async function until<Args extends readonly unknown[]>(
  driver: Driver,
  look: Look<Args, unknown>,
  ...args: Args
): Promise<boolean> {
  const end = Date.now() + (driver.patience ?? usualPatience);
  while (Date.now() < end) {
    // A page that is being left answers nothing.
    if (await driver.evaluate(look, ...args).catch(() => false)) return true;
    await pause(betweenLooks);
  }
  return false;
}

export function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
