import type { AlgorithmUse, Strategy } from '../../src-engine/config/strategy-schema.ts';

/** The strategy with further tests beside the algorithm of one condition. */
export function combinedCondition(
  strategy: Strategy,
  control: number,
  condition: number,
  ...and: readonly AlgorithmUse[]
): Strategy {
  const classControls = strategy.classControls.map((one, index) => ({
    ...one,
    conditions: one.conditions.map((asked, place) =>
      index === control && place === condition ? { ...asked, and: [...and] } : asked,
    ),
  }));
  return { ...strategy, classControls };
}
