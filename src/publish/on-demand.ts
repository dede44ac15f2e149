/**
 * Values that are known by name from the start, in a fixed order, and made when they are first asked for. A page of
 * the development server asks for a few of the files whose names it checks; a build asks for all.
 */
export class OnDemand<T> {
  readonly #makers: ReadonlyMap<string, () => T>;
  readonly #made = new Map<string, T>();

  /** @param makers a name, and what makes its value, for each; of two with one name the later counts */
  constructor(makers: Iterable<readonly [string, () => T]>) {
    this.#makers = new Map(makers);
  }

  get size(): number {
    return this.#makers.size;
  }

  has(name: string): boolean {
    return this.#makers.has(name);
  }

  keys(): Iterable<string> {
    return this.#makers.keys();
  }

  /** @returns the same value each time; undefined for a name that there is not */
  get(name: string): T | undefined {
    const make = this.#makers.get(name);
    if (make === undefined) return undefined;
    const value = this.#made.get(name) ?? make();
    this.#made.set(name, value);
    return value;
  }

  *values(): Generator<T> {
    for (const [, value] of this) yield value;
  }

  *[Symbol.iterator](): Generator<readonly [string, T]> {
    for (const name of this.#makers.keys()) yield [name, this.get(name) as T];
  }
}
