// Builds an arbitrary with its first case. Strings of any code points need a second to build, and most test files make none.

import { Arbitrary } from 'fast-check';
import type { Random, Stream, Value } from 'fast-check';

export function lazyArbitrary<T>(build: () => Arbitrary<T>): Arbitrary<T> {
  return new LazyArbitrary(build);
}

class LazyArbitrary<T> extends Arbitrary<T> {
  readonly #build: () => Arbitrary<T>;
  #built: Arbitrary<T> | null = null;

  constructor(build: () => Arbitrary<T>) {
    super();
    this.#build = build;
  }

  get #arbitrary(): Arbitrary<T> {
    return (this.#built ??= this.#build());
  }

  override generate(random: Random, bias: number | undefined): Value<T> {
    return this.#arbitrary.generate(random, bias);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#arbitrary.canShrinkWithoutContext(value);
  }

  override shrink(value: T, context: unknown): Stream<Value<T>> {
    return this.#arbitrary.shrink(value, context);
  }
}
