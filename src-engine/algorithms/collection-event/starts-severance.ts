import { findAlgorithm } from '../registry.ts';

/**
 * Whether a collection event with this algorithm begins severance of a service. Parameters are those of a strategy that
 * is still being checked: unknown codes and parameters that the algorithm refuses begin nothing.
 */
export function startsSeverance(use: {
  readonly code: string;
  readonly parameters: unknown;
}): boolean {
  const spec = findAlgorithm('collection-event', use.code);
  const checked = spec?.parameters.safeParse(use.parameters);
  if (spec === undefined || checked?.success !== true) return false;
  return spec.effects(checked.data).some((effect) => effect.kind === 'start-severance');
}
