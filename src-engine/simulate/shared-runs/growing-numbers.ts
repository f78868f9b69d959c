import { copied } from '../../base/copied.ts';

const FIRST_CAPACITY = 1024;

/** Numbers written one after another, forgotten and written again for every run: the room for them stays. */
export class GrowingNumbers {
  count = 0;
  #values = new Float64Array(FIRST_CAPACITY);

  clear(): void {
    this.count = 0;
  }

  add(value: number): void {
    if (this.count === this.#values.length)
      this.#values = copied(this.#values, new Float64Array(this.count * 2));
    this.#values[this.count++] = value;
  }

  /** The value at a place below `count`. */
  at(place: number): number {
    return this.#values[place] ?? 0;
  }
}
