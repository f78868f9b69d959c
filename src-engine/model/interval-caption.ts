import type { IntervalBasis } from './comparison.ts';

/**
 * The label that stands with every interval: which layer of uncertainty it shows (simulation.md 4.3). `count` writes a
 * whole number as its place does.
 */
export function intervalCaption(
  basis: IntervalBasis,
  count: (value: number) => string = String,
): string {
  const { layer, unit, units, method } = basis;
  const sample = `${count(units)} ${unit}${units === 1 ? '' : 's'} as a sample`;
  const small =
    method === 'normal' ? '' : '; few units, so the wider of Student’s t and the bootstrap';
  switch (layer) {
    case 'luck':
      return 'luck layer: simulation luck on this portfolio only';
    case 'portfolio':
      return `portfolio layer: ${sample} and simulation luck, not behaviour-model error${small}`;
    case 'parameters':
      return `parameter layer: ${sample}, simulation luck and uncertain assumptions${small}`;
  }
}
