/**
 * Values in a fixed order whose names are known from the start, and which are computed when they are first needed. A
 * page of the development server needs only a few files; a build needs all.
 */
export class OnDemand<T> {
  readonly #values = new Map<string, () => T>();

  /**
   * @returns a function that computes the value on its first call and returns the same one ever after, as `get` does
   */
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
