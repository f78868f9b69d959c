import { chiSquareTail } from './distributions.ts';

/** An estimate with its standard error. */
export interface Estimated {
  readonly value: number;
  readonly standardError: number;
}

/** Cochran's test that segments share one effect. */
export interface Heterogeneity {
  /** Mean weighted by 1 / se^2. */
  readonly overall: number;
  readonly q: number;
  readonly degrees: number;
  /** Chance of a Q this large when all segments have the same effect. */
  readonly p: number;
}

/**
 * Q = sum ((D_s - D) / se_s)^2 against chi-square with S - 1 degrees of freedom (simulation.md 4.9). Segments without
 * spread carry no information on theirs and are left out; null with fewer than two others.
 */
export function heterogeneity(segments: readonly Estimated[]): Heterogeneity | null {
  const known = segments.filter(({ standardError }) => standardError > 0);
  if (known.length < 2) return null;
  let weights = 0;
  let weighted = 0;
  for (const { value, standardError } of known) {
    const weight = 1 / (standardError * standardError);
    weights += weight;
    weighted += weight * value;
  }
  const overall = weighted / weights;
  let q = 0;
  for (const { value, standardError } of known) {
    const off = (value - overall) / standardError;
    q += off * off;
  }
  const degrees = known.length - 1;
  return { overall, q, degrees, p: chiSquareTail(q, degrees) };
}
