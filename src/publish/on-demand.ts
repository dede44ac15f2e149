/**
 * Values that are known by name from the start, in a fixed order, and made when they are first asked for. A page of
 * the development server asks for a few of the files whose names it checks; a build asks for all.
 */
export class OnDemand<T> {
  readonly #values = new Map<string, () => T>();

  /** @returns makes the value when it is first called, and gives the same one from then on, as `get` does */
  add(name: string, make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    const value = (): T => {
      made ??= { value: make() };
      return made.value;
    };
    this.#values.set(name, value);
    return value;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  keys(): Iterable<string> {
    return this.#values.keys();
  }

  get(name: string): T | undefined {
    return this.#values.get(name)?.();
  }

  *values(): Generator<T> {
    for (const value of this.#values.values()) yield value();
  }

  *[Symbol.iterator](): Generator<readonly [string, T]> {
    for (const [name, value] of this.#values) yield [name, value()];
  }
}
