import { findAlgorithm, PLUG_IN_SPOTS } from '../algorithms/registry.ts';
import type { AlgorithmSpec, Parameters } from '../algorithms/spec.ts';
import type { AlgorithmUse } from './strategy-schema.ts';

/**
 * Parameters of an algorithm that count minor units: those whose name ends so, and those of which the algorithm says it for these
 * values, as the attribute test does of a balance. Every place that shows or asks for a parameter asks here.
 */
export function moneyParameters(
  spec: AlgorithmSpec | undefined,
  parameters: Parameters,
): ReadonlySet<string> {
  const named = Object.keys(parameters).filter((name) => name.endsWith('Minor'));
  return new Set([...named, ...(spec?.moneyParameters?.(parameters) ?? [])]);
}

/** The same of an algorithm by its code: no two spots share one. */
export function moneyParametersOf({ code, parameters }: AlgorithmUse): ReadonlySet<string> {
  for (const spot of PLUG_IN_SPOTS) {
    const spec = findAlgorithm(spot, code);
    if (spec !== undefined) return moneyParameters(spec, parameters);
  }
  return moneyParameters(undefined, parameters);
}
