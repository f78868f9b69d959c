/** Whole numbers side by side: four bytes each while all of them fit, else eight. */
export type WholeNumbers = Int32Array | Float64Array;

/** Minus zero has no place among 32-bit numbers, like fractions and what is too large. */
function fits(values: ArrayLike<number>): boolean {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if ((value | 0) !== value || Object.is(value, -0)) return false;
  }
  return true;
}

/** The same numbers, as narrow as they allow. */
export function narrowed(values: Float64Array): WholeNumbers {
  const numbers = new NarrowNumbers(values.length);
  numbers.set(values, 0);
  return numbers.values;
}

/**
 * Zeros that are written over part by part. They take eight bytes each from the first number on that four do not hold, so
 * what they are in the end depends on the numbers, not on the parts in which they came.
 */
export class NarrowNumbers {
  #values: WholeNumbers;

  constructor(length: number) {
    this.#values = new Int32Array(length);
  }

  get length(): number {
    return this.#values.length;
  }

  /** What has been written; do not write on. */
  get values(): WholeNumbers {
    return this.#values;
  }

  set(part: ArrayLike<number>, at: number): void {
    if (this.#values instanceof Int32Array && !fits(part))
      this.#values = Float64Array.from(this.#values);
    this.#values.set(part, at);
  }
}
