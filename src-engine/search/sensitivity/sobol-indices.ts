import { at } from '../../base/assert.ts';
import { sobolPoints } from '../design/sobol-points.ts';

/** Points at which a model is evaluated for variance shares: `count` (inputs + 2) in all. */
export interface SobolDesign {
  readonly a: readonly (readonly number[])[];
  readonly b: readonly (readonly number[])[];
  /** By input: the points of `a` with that input taken from `b`. */
  readonly mixed: readonly (readonly (readonly number[])[])[];
}

export interface SobolOutputs {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly mixed: readonly (readonly number[])[];
}

export interface SobolIndex {
  /** Share of the variance that goes when this input is known. */
  readonly first: number;
  /** Share that stays when all others are known. */
  readonly total: number;
}

/** Saltelli's design on scrambled Sobol points; `inputs` at most 10, `count` best a power of two. */
export function sobolDesign(inputs: number, count: number, seed: number): SobolDesign {
  const points = sobolPoints(count, 2 * inputs, seed);
  const a = points.map((point) => point.slice(0, inputs));
  const b = points.map((point) => point.slice(inputs));
  const mixed = Array.from({ length: inputs }, (_, input) =>
    a.map((point, row) => point.with(input, at(b, row)[input] ?? 0)),
  );
  return { a, b, mixed };
}

/**
 * First-order and total indices: S_i = mean f_B (f_ABi - f_A) / V, ST_i = mean (f_A - f_ABi)^2 / (2 V), V over both
 * samples (simulation.md 6, golden V18). All 0 when the output does not vary.
 */
export function sobolIndices(outputs: SobolOutputs): readonly SobolIndex[] {
  const { a, b, mixed } = outputs;
  const n = a.length;
  const both = [...a, ...b];
  const mean = both.reduce((sum, value) => sum + value, 0) / both.length;
  const squares = both.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const variance = squares / both.length;
  return mixed.map((changed) => {
    if (variance === 0) return { first: 0, total: 0 };
    let first = 0;
    let total = 0;
    for (let row = 0; row < n; row++) {
      const change = at(changed, row) - at(a, row);
      // Centred: the mean of f_B would only add noise.
      first += (at(b, row) - mean) * change;
      total += change * change;
    }
    return { first: first / n / variance, total: total / n / (2 * variance) };
  });
}
