import { hazardFactor } from './stimulus.ts';

/** The factor tables cover stimuli 0 to 8 in steps of 1 / 512; at 8 the saturation is complete to 0.5 %. */
export const STIMULUS_STEPS = 512;
export const STIMULUS_MAX = 8;
const TABLE_LENGTH = STIMULUS_STEPS * STIMULUS_MAX + 2;

/** Tables kept: 32 KB each, two a persona; a search varies few of their parameters. */
const MOST_TABLES = 256;

/**
 * Factor on the hazard by stimulus, in steps of 1 / STIMULUS_STEPS, for a sensitivity and a saturation. A table is 4,098
 * exponentials, so it is kept: behaviour models of one search mostly differ elsewhere, and every run of a model has the same.
 * Tables are shared: never write them.
 */
export class FactorTables {
  /** Of all runs of this process. */
  static readonly shared = new FactorTables();

  readonly #kept = new Map<string, Float64Array>();

  of(sensitivity: number, saturation: number): Float64Array {
    const key = `${sensitivity} ${saturation}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const table = new Float64Array(TABLE_LENGTH);
    for (let step = 0; step < TABLE_LENGTH; step++)
      table[step] = hazardFactor(
        Math.min(step / STIMULUS_STEPS, STIMULUS_MAX),
        sensitivity,
        saturation,
      );
    if (this.#kept.size >= MOST_TABLES) this.#kept.clear();
    this.#kept.set(key, table);
    return table;
  }
}
